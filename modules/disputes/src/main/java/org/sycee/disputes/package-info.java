/** What a payer says went wrong with an order that was paid, and what administrators answer, with money or without. */
package org.sycee.disputes;
