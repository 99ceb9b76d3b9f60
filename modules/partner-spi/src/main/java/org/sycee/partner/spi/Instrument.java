package org.sycee.partner.spi;

/**
 * Something of a person's that money can be paid out to.
 *
 * @param kind what it is
 * @param token the partner's own name for it; never its number
 */
@Incubating(until = "1.0")
public record Instrument(Kind kind, String token) {

    /** What there is. */
    public enum Kind {
        CARD,
        BANK_ACCOUNT
    }
}
