package org.sycee.identity.internal;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** One Argon2id hash of version 19; as text in the PHC string format. */
final class Argon2Hash {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int BYTES = 32;

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2Hash of(byte[] secret, Argon2Cost cost, byte[] salt) {
        return new Argon2Hash(cost, salt, compute(secret, cost, salt));
    }

    static Argon2Hash parse(String phc) {
        var match = PHC.matcher(phc);
        if (!match.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash of version 19 in the PHC format");
        }
        var cost = new Argon2Cost(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        var decoder = Base64.getDecoder();
        return new Argon2Hash(cost, decoder.decode(match.group(4)), decoder.decode(match.group(5)));
    }

    Argon2Cost cost() {
        return cost;
    }

    boolean matches(byte[] secret) {
        return MessageDigest.isEqual(hash, compute(secret, cost, salt));
    }

    private static byte[] compute(byte[] secret, Argon2Cost cost, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var hash = new byte[BYTES];
        generator.generateBytes(secret, hash);
        return hash;
    }

    @Override
    public String toString() {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKibibytes(),
                        cost.passes(),
                        cost.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash));
    }
}
