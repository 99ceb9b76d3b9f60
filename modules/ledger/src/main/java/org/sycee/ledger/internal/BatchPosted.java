package org.sycee.ledger.internal;

/**
 * A batch is in the books: told within the room.
 *
 * @param transfers how many it had, those that were refused or replayed too
 */
record BatchPosted(int transfers) {}
