package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sycee.kernel.Ids;
import org.sycee.kernel.SecretFile;

/**
 * A key outside the database that goes into every six-digit secret.
 *
 * <p>With the database alone, nobody can try all million of them.
 */
@ApplicationScoped
class Pepper {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    private final SecretKeySpec key;

    @Inject
    Pepper(IdentitySettings settings) {
        try {
            var text = SecretFile.readOrMake(settings.pepperFile(), Ids.secret());
            var bytes = Base64.getUrlDecoder().decode(text.strip());
            if (bytes.length < FEWEST_BYTES) {
                throw new IllegalStateException("fewer than 256 bits in " + settings.pepperFile());
            }
            key = new SecretKeySpec(bytes, ALGORITHM);
        } catch (IOException e) {
            throw new IllegalStateException("cannot use the pepper: " + e.getMessage(), e);
        }
    }

    /** The keyed digest of a secret; the owner is part of it, so that equal secrets differ. */
    byte[] digest(String purpose, Object owner, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + ":" + owner + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
