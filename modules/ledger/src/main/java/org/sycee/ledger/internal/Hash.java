package org.sycee.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;

/** The first 16 bytes of a SHA-256, in the type that holds 16 bytes. */
final class Hash {

    static final UUID NONE = new UUID(0, 0);

    private static final int DIGEST_BYTES = 32;
    private static final int TRANSFER_BYTES = 100;

    private final MessageDigest digest = sha256();
    private final ByteBuffer bytes;
    private final ByteBuffer result = ByteBuffer.allocate(DIGEST_BYTES);

    /** For contents of at most so many bytes, one after the other. */
    Hash(int mostBytes) {
        this.bytes = ByteBuffer.allocate(mostBytes);
    }

    /** The content of a journal entry: what a repetition must have in common with it. */
    static UUID of(JournalEntry entry) {
        var hash = new Hash(Long.BYTES * 2 + TRANSFER_BYTES * entry.transfers().size());
        hash.id(entry.reference());
        entry.transfers().forEach(hash::transfer);
        return hash.end();
    }

    private void transfer(Transfer transfer) {
        id(transfer.id());
        bytes.put((byte) KindCode.of(transfer.kind()));
        id(transfer.debit().value()).id(transfer.credit().value());
        number(transfer.amount().minorUnits());
        bytes.put(transfer.amount().currency().getCurrencyCode().getBytes(StandardCharsets.US_ASCII));
        id(transfer.ends().orElse(NONE));
        number(expiry(transfer));
    }

    static long expiry(Transfer transfer) {
        return transfer.expiresAt().isPresent() ? micros(transfer.expiresAt().get()) : Long.MIN_VALUE;
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    Hash id(UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    Hash number(long number) {
        bytes.putLong(number);
        return this;
    }

    Hash small(int number) {
        bytes.putInt(number);
        return this;
    }

    /** Hashes what was put so far, and begins anew. */
    UUID end() {
        try {
            digest.update(bytes.flip());
            bytes.clear();
            digest.digest(result.array(), 0, DIGEST_BYTES);
            return new UUID(result.getLong(0), result.getLong(Long.BYTES));
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
