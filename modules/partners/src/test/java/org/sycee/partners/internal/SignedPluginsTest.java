package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    private final TestSigner acme = TestSigner.withNewKey();
    private Path archive;

    @BeforeEach
    void thereIsAnArchive() {
        archive = TinyPlugin.archive(workplace).writeTo(plugins.resolve("tiny-1.0.zip"));
    }

    @Test
    void aPartnersArchiveIsLetIn() {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        acme.sign(archive);
        assertThat(load("PARTNER").versions())
                .singleElement()
                .extracting(PluginVersion::signer)
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
    void whatIsTrustedLessThanTheServerDemandsIsRefused(Level signer, String demanded, boolean letIn) {
        acme.trustedIn(trust.resolve(signer == Level.OPERATOR ? "operator/us.pem" : "partners/acme.pem"));
        if (signer != Level.UNKNOWN) {
            acme.sign(archive);
        }
        assertThat(load(demanded).loaded()).hasSize(letIn ? 1 : 0);
    }

    @Test
    void aLiveServerLetsInNothingThatIsNotSigned() {
        new TestFolders(plugins, trust)
                .assertRefused(
                        Map.of("sycee.mode", "live"),
                        "It is not signed. This server lets in nothing below PARTNER (sycee.partners.least-trust).");
    }

    @Test
    void aByteChangedAfterSigningIsFound() throws IOException {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        acme.sign(archive);
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        assertRefused("changed after it was signed");
    }

    @Test
    void theSignatureOfAStrangerIsWorseThanNone() {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        TestSigner.withNewKey().sign(archive);
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aSignatureCutShortIsRefused() throws IOException {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        acme.sign(archive);
        Files.write(signature(), new byte[] {1, 2, 3});
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aKeyTakenOutOfTheFolderIsTrustedNoMore() throws IOException {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        acme.sign(archive);
        assertThat(load("PARTNER").loaded()).hasSize(1);
        Files.delete(trust.resolve("partners/acme.pem"));
        assertRefused("by no key that is trusted here");
    }

    @Test
    void aKeyThatCannotBeReadIsSaidToBe() throws IOException {
        acme.trustedIn(trust.resolve("partners/acme.pem"));
        Files.writeString(trust.resolve("partners/broken.pem"), "no key");
        TestSigner.withNewKey().sign(archive);
        assertRefused("broken.pem");
    }

    @Test
    void aKeyOfAnotherKindIsSaidToBe() {
        TestSigner.withNewKey("RSA").trustedIn(trust.resolve("partners/rsa.pem"));
        acme.sign(archive);
        assertRefused("rsa.pem");
    }

    private void assertRefused(String reason) {
        new TestFolders(plugins, trust).assertRefused(demanding("UNKNOWN"), reason);
    }

    private PluginFolder load(String leastTrust) {
        return new TestFolders(plugins, trust).load(demanding(leastTrust));
    }

    private static Map<String, String> demanding(String leastTrust) {
        return Map.of("sycee.mode", "sandbox", "sycee.partners.least-trust", leastTrust);
    }

    private Path signature() {
        return plugins.resolve("tiny-1.0.zip.sig");
    }
}
