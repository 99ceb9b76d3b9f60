package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShipmentTest {

    @TempDir
    private Path folder;

    private Shipment shipment;

    @BeforeEach
    void build() throws Exception {
        var archive = Files.writeString(folder.resolve("acme-biller-1.0.zip"), "an archive");
        shipment = new Shipment(archive, Files.writeString(folder.resolve("report.json"), "a report"));
    }

    @Test
    void archiveAndReportAreShippedUnderTheArchivesNameWithTheirSignatures() throws Exception {
        var partner = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var shipped = folder.resolve("shipment");
        shipment.signed(pem(partner), shipped);
        assertThat(shipped.resolve("acme-biller-1.0.zip")).hasContent("an archive");
        assertThat(shipped.resolve("acme-biller-1.0.zip.report.json")).hasContent("a report");
        assertThat(isSignedBy(partner, shipped.resolve("acme-biller-1.0.zip"))).isTrue();
        assertThat(isSignedBy(partner, shipped.resolve("acme-biller-1.0.zip.report.json")))
                .isTrue();
    }

    private Path pem(KeyPair key) throws Exception {
        var base64 = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve("acme.key"), "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }

    private static boolean isSignedBy(KeyPair key, Path file) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key.getPublic());
        signature.update(Files.readAllBytes(file));
        return signature.verify(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".sig")));
    }

    @Test
    void whatIsNoKeySignsNothing() throws Exception {
        var noKey = Files.writeString(
                folder.resolve("acme.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shipment.signed(noKey, folder.resolve("shipment")))
                .withMessageContaining("acme.key");
        assertThat(folder.resolve("shipment")).doesNotExist();
    }
}
