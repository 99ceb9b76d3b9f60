package org.sycee.partners.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.sycee.partners.internal.Signer.Level;

/**
 * Public keys whose signatures the operator believes: {@code operator/*.pem} and {@code partners/*.pem}, Ed25519 as openssl
 * writes them.
 *
 * <p>An archive's signature lies beside it, in {@code <archive>.sig}: 64 bytes over the whole file. So nothing of an archive
 * is read before it is known who made it.
 */
record TrustFolder(Path folder) {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
    private static final String ENDING = ".pem";

    /**
     * Whose signature lies beside the archive; {@link Signer#NOBODY} if there is none.
     *
     * @throws ArchiveRefusedException if there is one, and no key in the folder made it for these bytes
     */
    Signer signerOf(Path archive, byte[] content) throws ArchiveRefusedException, IOException {
        var beside = archive.resolveSibling(archive.getFileName() + ".sig");
        if (!Files.exists(beside)) {
            return Signer.NOBODY;
        }
        var signature = Files.readAllBytes(beside);
        for (var level : List.of(Level.OPERATOR, Level.PARTNER)) {
            for (var key : keys(level)) {
                if (isSigned(key(key), content, signature)) {
                    return new Signer(level, name(key));
                }
            }
        }
        throw new ArchiveRefusedException(
                "Its signature is by no key that is trusted here, or it was changed after it was signed.");
    }

    private List<Path> keys(Level level) throws IOException {
        var keys = folder.resolve(level == Level.OPERATOR ? "operator" : "partners");
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (var files = Files.list(keys)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path key) {
        var file = key.getFileName().toString();
        return file.substring(0, file.length() - ENDING.length());
    }

    /** A key that cannot be read is said to be so: to pass over it would look like a forgery. */
    private static PublicKey key(Path file) throws ArchiveRefusedException, IOException {
        var pem = PEM.matcher(Files.readString(file));
        try {
            if (pem.find()) {
                var bytes = Base64.getMimeDecoder().decode(pem.group(1));
                return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ArchiveRefusedException(
                    "The trusted key " + file.getFileName() + " cannot be read: " + e.getMessage());
        }
        throw new ArchiveRefusedException("The trusted key " + file.getFileName() + " is no public key in PEM.");
    }

    private static boolean isSigned(PublicKey key, byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
