package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** The first 16 bytes of a SHA-256, in the type that holds 16 bytes. */
final class Hash {

    private static final int TRANSFER_BYTES = 100;

    private Hash() {}

    /** The content of a journal entry: what a repetition must have in common with it. */
    static UUID of(JournalEntry entry) {
        var bytes = ByteBuffer.allocate(
                Long.BYTES * 2 + TRANSFER_BYTES * entry.transfers().size());
        put(bytes, entry.reference());
        entry.transfers().forEach(transfer -> put(bytes, transfer));
        return of(bytes);
    }

    private static void put(ByteBuffer bytes, Transfer transfer) {
        put(bytes, transfer.id());
        bytes.put(code(transfer.kind()));
        put(bytes, transfer.debit().value());
        put(bytes, transfer.credit().value());
        bytes.putLong(transfer.amount().minorUnits());
        bytes.put(transfer.amount().currency().getCurrencyCode().getBytes(StandardCharsets.US_ASCII));
        put(bytes, transfer.ends().orElse(new UUID(0, 0)));
        bytes.putLong(transfer.expiresAt().map(Hash::micros).orElse(Long.MIN_VALUE));
    }

    /** Hashed for good: never to be changed. */
    private static byte code(Transfer.Kind kind) {
        return switch (kind) {
            case SINGLE -> 1;
            case PENDING -> 2;
            case POST_PENDING -> 3;
            case VOID_PENDING -> 4;
        };
    }

    static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Hashes what was put into the buffer so far. */
    static UUID of(ByteBuffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.flip());
            var hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
