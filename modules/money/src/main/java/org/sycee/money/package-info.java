/** Exact amounts of a currency in minor units: no rounding, no overflow, no unit lost when an amount is shared out. */
package org.sycee.money;
