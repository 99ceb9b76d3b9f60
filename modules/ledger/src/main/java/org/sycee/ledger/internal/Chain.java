package org.sycee.ledger.internal;

import java.util.UUID;

/**
 * The end of an account's chain of entries: each hash covers the entry and the hashes before it.
 *
 * @param sequence of the last entry; 0 if there is none
 * @param head the hash of the last entry
 */
record Chain(long sequence, UUID head) {}
