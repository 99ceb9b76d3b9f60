package org.sycee.reconciliation.internal;

import java.util.UUID;

/** A line of a file that is current, where it stands. */
record ListedLine(UUID file, int number, FileLine line) {}
