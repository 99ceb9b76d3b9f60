package org.sycee.wallets.internal;

import org.sycee.customers.Payee;

/** A payee in somebody's list. */
record KnownPayee(Payee payee, boolean isFavourite) {}
