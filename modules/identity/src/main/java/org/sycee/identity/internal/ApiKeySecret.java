package org.sycee.identity.internal;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sycee.kernel.Ids;

/**
 * An API key as its program shows it: {@code sycee_}, the id, and 256 random bits.
 *
 * <p>It begins with the product's name so that whoever finds one in a log or a repository knows what it is.
 *
 * @param id by which it is looked up
 * @param secret compared by its digest
 */
record ApiKeySecret(UUID id, String secret) {

    private static final Pattern FORM = Pattern.compile("sycee_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");

    static ApiKeySecret next() {
        return new ApiKeySecret(Ids.next(), Ids.secret());
    }

    static Optional<ApiKeySecret> parse(String text) {
        var found = FORM.matcher(text);
        return found.matches() ? Optional.of(new ApiKeySecret(idOf(found.group(1)), found.group(2))) : Optional.empty();
    }

    private static UUID idOf(String hex) {
        var bits = new BigInteger(hex, 16);
        return new UUID(bits.shiftRight(64).longValue(), bits.longValue());
    }

    /** What may be shown again later. */
    static String prefix(UUID id) {
        return "sycee_" + id.toString().replace("-", "");
    }

    String digest() {
        return Digests.sha256(secret);
    }

    /** Shown once, to the person who made it. */
    String shown() {
        return prefix(id) + "_" + secret;
    }

    /** Leaves the secret out of every log. */
    @Override
    public String toString() {
        return prefix(id);
    }
}
