package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.partners.internal.Signer.Level;

/** Who may bring in a plugin, by whose key its archive is signed. */
class SignedPluginsTest {

    @TempDir
    Path workplace;

    @TempDir
    Path plugins;

    @TempDir
    Path trust;

    private final KeyPair acme = newKey();
    private Path archive;

    @BeforeEach
    void thereIsAnArchive() {
        archive = TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
    }

    @Test
    void aPartnersArchiveIsLetIn() throws Exception {
        trust("partners/acme.pem", acme);
        sign(acme);
        assertThat(load("PARTNER").loaded())
                .singleElement()
                .extracting(LoadedPlugin::signer)
                .isEqualTo(new Signer(Level.PARTNER, "acme"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, OPERATOR, true",
        "OPERATOR, PARTNER, true",
        "PARTNER, PARTNER, true",
        "PARTNER, OPERATOR, false",
        "PARTNER, UNKNOWN, true",
        "UNKNOWN, UNKNOWN, true",
        "UNKNOWN, PARTNER, false",
        "UNKNOWN, OPERATOR, false"
    })
    void whatIsTrustedLessThanTheServerDemandsIsRefused(Level signer, String demanded, boolean letIn) throws Exception {
        trust(signer == Level.OPERATOR ? "operator/us.pem" : "partners/acme.pem", acme);
        if (signer != Level.UNKNOWN) {
            sign(acme);
        }
        assertThat(load(demanded).loaded()).hasSize(letIn ? 1 : 0);
    }

    @Test
    void aLiveServerLetsInNothingThatIsNotSigned() {
        assertThat(folder(Map.of("sycee.mode", "live")).refused())
                .singleElement()
                .extracting(RefusedArchive::reason)
                .asString()
                .contains("It is not signed", "sycee.partners.least-trust");
    }

    @Test
    void aByteChangedAfterSigningIsFound() throws Exception {
        trust("partners/acme.pem", acme);
        sign(acme);
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertRefused("changed after it was signed");
    }

    @Test
    void theSignatureOfAStrangerIsWorseThanNone() throws Exception {
        trust("partners/acme.pem", acme);
        sign(newKey());
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aSignatureCutShortIsRefused() throws Exception {
        trust("partners/acme.pem", acme);
        sign(acme);
        Files.write(signature(), new byte[] {1, 2, 3});
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aKeyTakenOutOfTheFolderIsTrustedNoMore() throws Exception {
        trust("partners/acme.pem", acme);
        sign(acme);
        assertThat(load("PARTNER").loaded()).hasSize(1);
        Files.delete(trust.resolve("partners/acme.pem"));
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aKeyThatCannotBeReadIsSaidToBe() throws Exception {
        trust("partners/acme.pem", acme);
        Files.writeString(trust.resolve("partners/broken.pem"), "no key");
        sign(newKey());
        assertRefused("broken.pem");
    }

    @Test
    void aKeyOfAnotherKindIsSaidToBe() throws Exception {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        trust("partners/rsa.pem", rsa);
        sign(acme);
        assertRefused("rsa.pem");
    }

    private void assertRefused(String reason) {
        var folder = load("UNKNOWN");
        assertThat(folder.loaded()).isEmpty();
        assertThat(folder.refused())
                .singleElement()
                .extracting(RefusedArchive::reason)
                .asString()
                .contains(reason);
    }

    private PluginFolder load(String leastTrust) {
        return folder(Map.of("sycee.mode", "sandbox", "sycee.partners.least-trust", leastTrust));
    }

    private PluginFolder folder(Map<String, String> values) {
        var places = Map.of(
                "sycee.partners.plugins-folder", plugins.toString(), "sycee.partners.trust-folder", trust.toString());
        return new PluginFolder(
                new PartnersSettings(key -> Optional.ofNullable(values.getOrDefault(key, places.get(key)))));
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void trust(String file, KeyPair key) throws IOException {
        var target = trust.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(
                target,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    private void sign(KeyPair key) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(Files.readAllBytes(archive));
        Files.write(signature(), signature.sign());
    }

    private Path signature() {
        return plugins.resolve("tiny-1.0.zip.sig");
    }
}
