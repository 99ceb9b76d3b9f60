package org.sycee.partner.spi;

/**
 * Something of a person's that money can be paid out to.
 *
 * @param kind what it is
 * @param token the partner's own name for it; never its number
 */
public record Instrument(Kind kind, String token) {

    /** What there is. */
    public enum Kind {
        /** A payment card; it was saved when its holder paid in with it. */
        CARD,
        /** A bank account; it was named on the partner's page. */
        BANK_ACCOUNT
    }
}
