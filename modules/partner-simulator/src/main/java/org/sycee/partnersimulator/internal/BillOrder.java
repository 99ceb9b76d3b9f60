package org.sycee.partnersimulator.internal;

import org.sycee.money.Money;

/** What the payer asks for; a key repeated with other content is refused. */
record BillOrder(String billReference, Money amount, String payer, String payerReference) {}
