/** The order machine for every partner product. */
package org.sycee.orders;
