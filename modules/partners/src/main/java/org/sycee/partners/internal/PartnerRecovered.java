package org.sycee.partners.internal;

/** A partner answers again, after a circuit of its instance was open: told within the room. */
record PartnerRecovered(String instance) {}
