package org.sycee.outbox.internal;

/** Says, after the commit, that there is something to deliver. */
record Recorded() {}
