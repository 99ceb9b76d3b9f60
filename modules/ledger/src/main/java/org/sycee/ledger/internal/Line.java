package org.sycee.ledger.internal;

import org.sycee.ledger.AccountId;

/** One new entry of an account. */
record Line(AccountId account, Posted posted, Effect effect, Chain chain) {}
