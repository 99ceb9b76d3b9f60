package org.sycee.partners.internal;

/**
 * Who vouches for an archive. They are known by the operator's name for them: a partner's new key may take its old one's
 * place under it.
 *
 * @param name of the key's file in the trust folder, without its ending; empty if nobody does
 */
record Signer(Level level, String name) {

    static final Signer NOBODY = new Signer(Level.UNKNOWN, "");

    String sentence() {
        return level == Level.UNKNOWN ? "It is not signed." : "It is signed by " + who() + ".";
    }

    String who() {
        return switch (level) {
            case UNKNOWN -> "nobody";
            case PARTNER -> "the partner " + name;
            case OPERATOR -> "the operator as " + name;
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
