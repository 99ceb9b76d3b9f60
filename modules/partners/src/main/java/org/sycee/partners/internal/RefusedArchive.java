package org.sycee.partners.internal;

/**
 * An archive in the plugins folder that was not let in.
 *
 * @param file its name
 * @param reason a sentence for the administrator
 */
record RefusedArchive(String file, String reason) {}
