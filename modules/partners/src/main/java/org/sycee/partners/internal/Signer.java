package org.sycee.partners.internal;

/**
 * Who vouches for an archive.
 *
 * @param name of the key's file in the trust folder, without its ending; empty if nobody does
 */
record Signer(Level level, String name) {

    static final Signer NOBODY = new Signer(Level.UNKNOWN, "");

    String sentence() {
        return switch (level) {
            case UNKNOWN -> "It is not signed.";
            case PARTNER -> "It is signed by the partner " + name + ".";
            case OPERATOR -> "It is signed by the operator as " + name + ".";
        };
    }

    /** How far the operator trusts, the least first. */
    enum Level {
        /** Not signed. */
        UNKNOWN,
        /** Signed by a partner's key, of whom the operator has the public one. */
        PARTNER,
        /** Signed by the operator, who has looked at it. */
        OPERATOR
    }
}
