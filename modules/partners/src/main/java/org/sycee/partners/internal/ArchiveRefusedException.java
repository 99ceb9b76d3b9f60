package org.sycee.partners.internal;

/** A plugin's archive that is not let in; the message says why, for the administrator. */
final class ArchiveRefusedException extends Exception {

    ArchiveRefusedException(String message) {
        super(message);
    }
}
