package org.sycee.partners.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Somebody who signs archives. */
record TestSigner(KeyPair key) {

    static TestSigner withNewKey() {
        return withNewKey("Ed25519");
    }

    static TestSigner withNewKey(String algorithm) {
        try {
            return new TestSigner(KeyPairGenerator.getInstance(algorithm).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the public key into a file. */
    TestSigner trustedIn(Path file) {
        return write(file, pem(key.getPublic()).getBytes(StandardCharsets.US_ASCII));
    }

    private static String pem(PublicKey key) {
        var base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** Puts the signature beside the file. */
    TestSigner sign(Path file) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(Files.readAllBytes(file));
            return write(file.resolveSibling(file.getFileName() + ".sig"), signature.sign());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestSigner write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
