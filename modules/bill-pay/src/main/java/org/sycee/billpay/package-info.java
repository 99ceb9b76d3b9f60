/** Bills: companies, quotes and payments. */
package org.sycee.billpay;
