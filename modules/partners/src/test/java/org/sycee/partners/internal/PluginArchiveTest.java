package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginArchiveTest {

    @TempDir
    Path folder;

    private PluginArchive verify(Path file) throws ArchiveRefusedException, IOException {
        return PluginArchive.verify(file, new TrustFolder(folder.resolve("trust")), ours());
    }

    private PrivateFolder ours() {
        return new PrivateFolder(folder.resolve("data/ours"));
    }

    @Test
    void aWellFormedArchiveIsLetIn() throws Exception {
        var archive = verify(write(TestZip.plugin().with("lib/a.jar", "x")));
        assertThat(archive.manifest().id()).isEqualTo("tiny");
        assertThat(archive.manifest().terms().finalFailureCodes()).containsExactly("declined");
        assertThat(archive.digest()).hasSize(64);
    }

    @Test
    void whatIsUnpackedIsWhatWasVerifiedThoughTheFileWasExchangedSince() throws Exception {
        var archive = verify(write(TestZip.plugin().with("lib/a.jar", "verified")));
        write(TestZip.plugin().with("lib/a.jar", "exchanged"));
        archive.unpackInto(folder.resolve("out"));
        assertThat(folder.resolve("out/lib/a.jar")).hasContent("verified");
    }

    @Test
    void aFolderThatWasOpenToOthersIsShutBeforeAnythingIsCopiedThere() throws Exception {
        var open = Files.createDirectories(ours().path());
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        var copy = verify(write(TestZip.plugin())).copy();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void anArchiveThatIsTooLargeIsRefused() throws IOException {
        var file = Files.write(folder.resolve("tiny-1.0.zip"), new byte[(32 << 20) + 1]);
        assertThatThrownBy(() -> verify(file)).hasMessageContaining("32 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0", "1.1"})
    void anArchiveForAContractThatStillLinksIsLetIn(String spi) throws Exception {
        assertThat(verify(write(TestZip.pluginSaying("sycee.spi", spi)))
                        .manifest()
                        .id())
                .isEqualTo("tiny");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "lib/../../evil",
                "/etc/evil",
                "C:/evil",
                "lib\\evil",
                "lib/..",
                "./evil",
                "lib//evil",
                ".hidden",
                "lib/a\u0000b",
                "evil\nname"
            })
    void anEntryThatWouldGoElsewhereIsRefused(String name) {
        assertRefused(TestZip.plugin().with(name, "x"), "not allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "sycee.spi, 0.2",
        "sycee.spi, 1.2",
        "sycee.spi, 2.0",
        "sycee.kind, BANK",
        "sycee.http.allow, FETCH /bills",
        "sycee.http.allow, GET http://evil",
        "sycee.idempotent, perhaps",
        "sycee.visibility-window, soon",
        "sycee.visibility-window, PT-5S",
        "sycee.currencies, dollars",
        "sycee.max-amount, lots",
        "sycee.max-amount-per-day, more",
        "sycee.partial-success, perhaps",
        "sycee.pays-out-to, GOLD",
        "sycee.callbacks, md5",
        "plugin.id, ../tiny"
    })
    void aManifestThatDoesNotFitIsRefused(String key, String value) {
        assertRefused(TestZip.pluginSaying(key, value), "plugin.properties");
    }

    @Test
    void aManifestWithoutAKeyIsRefused() {
        assertRefused(
                new TestZip().with("plugin.properties", "plugin.id=tiny\nplugin.version=1.0"), "sycee.spi is missing");
        assertRefused(new TestZip().with("lib/a.jar", "x"), "no plugin.properties");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("tiny-1.0.zip"), "this is no zip");
        assertThatThrownBy(() -> verify(file)).isInstanceOf(ArchiveRefusedException.class);
    }

    @Test
    void aLinkInPlaceOfTheArchiveIsRefused() throws IOException {
        var real = TestZip.plugin().writeTo(folder.resolve("real.zip"));
        var link = Files.createSymbolicLink(folder.resolve("tiny-1.0.zip"), real);
        assertThatThrownBy(() -> verify(link)).isInstanceOf(ArchiveRefusedException.class);
    }

    @Test
    void aNameOtherThanTheManifestsIsRefused() {
        var file = TestZip.plugin().writeTo(folder.resolve("other-1.0.zip"));
        assertThatThrownBy(() -> verify(file)).hasMessageContaining("tiny-1.0.zip");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() {
        assertRefused(TestZip.plugin().with("lib/bomb.jar", new byte[65 << 20]), "64 MiB");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() {
        var zip = TestZip.plugin();
        for (var i = 0; i < 1_001; i++) {
            zip.with("f" + i, "");
        }
        assertRefused(zip, "1,000");
    }

    @Test
    void anEntryThatIsALinkIsRefused() throws IOException {
        var bytes = TestZip.plugin().with("lib/link", "/etc/passwd").bytes();
        markLastEntryAsLink(bytes);
        var file = Files.write(folder.resolve("tiny-1.0.zip"), bytes);
        assertThatThrownBy(() -> verify(file)).hasMessageContaining("links");
    }

    /** In the central directory: made by Unix, with the file type of a symbolic link. */
    private static void markLastEntryAsLink(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var at = zip.length - 22 - 46 - "lib/link".length();
        while (buffer.getInt(at) != 0x02014b50) {
            at--;
        }
        buffer.put(at + 5, (byte) 3);
        buffer.putInt(at + 38, 0120777 << 16);
    }

    @Test
    void bytesHiddenBehindTheDirectoryAreRefused() throws IOException {
        var bytes = TestZip.plugin().bytes();
        var longer = Arrays.copyOf(bytes, bytes.length + 10);
        var file = Files.write(folder.resolve("tiny-1.0.zip"), longer);
        assertThatThrownBy(() -> verify(file)).isInstanceOf(ArchiveRefusedException.class);
    }

    private void assertRefused(TestZip zip, String reason) {
        assertThatThrownBy(() -> verify(write(zip)))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining(reason);
    }

    private Path write(TestZip zip) {
        return zip.writeTo(folder.resolve("tiny-1.0.zip"));
    }
}
