package org.sycee.partner.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * What a partner ships: the archive, the kit's report of it, and a signature beside each.
 *
 * <p>A signature is Ed25519 over the whole file, as {@code openssl pkeyutl -sign -rawin} makes it.
 */
record Shipment(Path archive, Path report) {

    /**
     * Puts the four files into a folder.
     *
     * @param key a private key as {@code openssl genpkey -algorithm ed25519} writes it
     */
    void signed(Path key, Path folder) {
        try {
            var partner = read(key);
            var name = archive.getFileName().toString();
            Files.createDirectories(folder);
            ship(archive, folder.resolve(name), partner);
            ship(report, folder.resolve(name + ".report.json"), partner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " is no Ed25519 private key in PEM", e);
        }
    }

    private static PrivateKey read(Path key) throws IOException, GeneralSecurityException {
        var base64 = Files.readString(key).replaceAll("-----[A-Z ]+-----", "").strip();
        var bytes = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static void ship(Path from, Path to, PrivateKey key) throws IOException, GeneralSecurityException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(Files.readAllBytes(to));
        Files.write(to.resolveSibling(to.getFileName() + ".sig"), signature.sign());
    }
}
