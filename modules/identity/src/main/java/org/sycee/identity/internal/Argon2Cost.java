package org.sycee.identity.internal;

/**
 * What makes an Argon2id hash slow.
 *
 * @param memoryKibibytes memory in KiB
 * @param passes over that memory
 * @param lanes that could run in parallel
 */
record Argon2Cost(int memoryKibibytes, int passes, int lanes) {}
