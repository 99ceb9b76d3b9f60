package org.sycee.reconciliation.internal;

/**
 * The right to compare an instance's files. It can be lost; then what it still does changes nothing.
 *
 * @param number of the instance's rounds
 */
record Turn(String instance, long number) {}
