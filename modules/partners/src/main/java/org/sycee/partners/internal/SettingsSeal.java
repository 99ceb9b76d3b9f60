package org.sycee.partners.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.sycee.kernel.SecretFile;

/**
 * Encrypts what operators set for instances, partners' secrets among it, by keys that are never in the database.
 *
 * <p>The keys are a keyset of Tink's in a file: its primary key seals, each of them opens. What is sealed is bound to its
 * instance: in another's row it does not open.
 */
@ApplicationScoped
class SettingsSeal {

    private static final Configuration TINK = AeadConfig2026.get();
    /** A sealed text begins with a byte of Tink's, then with the id of the key. */
    private static final int KEY_ID = 1;

    private final Aead aead;
    private final int primary;

    @Inject
    SettingsSeal(PartnersSettings settings) {
        this(settings.keysetFile());
    }

    SettingsSeal(Path file) {
        try {
            var text = SecretFile.readOrMake(file, newKeyset());
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(text, TINK, InsecureSecretKeyAccess.get());
            aead = keys.getPrimitive(TINK, Aead.class);
            primary = keys.getPrimary().getId();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the keys of partners' settings: " + e.getMessage(), e);
        }
    }

    private static String newKeyset() throws GeneralSecurityException {
        var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
    }

    String seal(String instance, String text) {
        try {
            var sealed = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(instance));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if none of the keys has sealed it for this instance */
    String open(String instance, String sealed) {
        try {
            var text = aead.decrypt(Base64.getDecoder().decode(sealed), bound(instance));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("No key of this server opens the settings of " + instance + ".", e);
        }
    }

    private static byte[] bound(String instance) {
        return instance.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the primary key has sealed it. */
    boolean isCurrent(String sealed) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(sealed)).getInt(KEY_ID) == primary;
    }
}
