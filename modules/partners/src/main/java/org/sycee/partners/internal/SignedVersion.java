package org.sycee.partners.internal;

/** A version of a plugin, and who vouches for its archive. */
record SignedVersion(String version, Signer signer) {}
