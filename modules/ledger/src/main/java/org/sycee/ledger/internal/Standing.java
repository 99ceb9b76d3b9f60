package org.sycee.ledger.internal;

/**
 * Where an account stands after an entry.
 *
 * @param sequence of its last entry
 * @param balance what was credited less what was debited
 */
record Standing(long sequence, long balance) {}
