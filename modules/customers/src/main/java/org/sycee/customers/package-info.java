/** People as customers: how they are called, where they live in time; and how they register and sign in. */
package org.sycee.customers;
