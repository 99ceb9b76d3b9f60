package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.sycee.kernel.SecretFile;

/**
 * The operator's Ed25519 key, in a file and never in the database: who rewrites the books cannot sign them.
 *
 * <p>The file holds the private key and its public one, in PEM, so that openssl reads it too. Public keys that follow are
 * of former private keys, and are trusted for what these have signed.
 */
@ApplicationScoped
class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM = Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END");
    private static final int LINE = 64;

    private final PrivateKey own;
    private final List<PublicKey> trusted = new ArrayList<>();

    @Inject
    CheckpointKey(CheckpointSettings settings) {
        this(settings.keyFile());
    }

    CheckpointKey(Path file) {
        try {
            var text = SecretFile.readOrMake(file, newPair());
            var factory = KeyFactory.getInstance(ALGORITHM);
            own = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(keysIn(text, "PRIVATE").get(0)));
            for (var bytes : keysIn(text, "PUBLIC")) {
                trusted.add(factory.generatePublic(new X509EncodedKeySpec(bytes)));
            }
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("cannot use the key of the checkpoints: " + e.getMessage(), e);
        }
        if (trusted.isEmpty() || !isSigned(trusted.get(0), "", sign(""))) {
            throw new IllegalStateException("the first public key in " + file + " is not that of its private key");
        }
    }

    private static List<byte[]> keysIn(String text, String kind) {
        return PEM.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(kind))
                .map(found -> Base64.getMimeDecoder().decode(found.group(2)))
                .toList();
    }

    private static String newPair() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        return pem("PRIVATE", pair.getPrivate()) + pem("PUBLIC", pair.getPublic());
    }

    private static String pem(String kind, Key key) {
        var base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s KEY-----\n%s\n-----END %1$s KEY-----\n".formatted(kind, base64);
    }

    /** The SHA-256 of the public key, in hexadecimal. */
    String id() {
        return HexFormat.of().formatHex(Hash.sha256().digest(trusted.get(0).getEncoded()));
    }

    /** The signature of the text, in Base64. */
    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the text was signed by this key or a former one. */
    boolean hasSigned(String text, String signature) {
        return trusted.stream().anyMatch(key -> isSigned(key, text, signature));
    }

    private static boolean isSigned(PublicKey key, String text, String base64) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
