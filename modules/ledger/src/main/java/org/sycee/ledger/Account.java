package org.sycee.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.UUID;

/**
 * An account: one currency, one type of the chart, one owner.
 *
 * <p>Its id follows from these three, so that nobody has to look it up or store it.
 *
 * @param type its place in the chart
 * @param owner whose it is: a person's id, a plugin instance, or {@code operator}
 * @param currency the only currency it holds
 */
public record Account(AccountType type, String owner, Currency currency) {

    /** The id: the first 128 bits of a SHA-256 over the name, marked as a UUID of version 8 (RFC 9562). */
    public AccountId id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name().getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            var high = (bits.getLong() & ~0xF000L) | 0x8000L;
            var low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new AccountId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name in the chart, such as {@code clearing:metro-utilities:USD}. */
    public String name() {
        return type.name().toLowerCase(java.util.Locale.ROOT) + ":" + owner + ":" + currency.getCurrencyCode();
    }
}
