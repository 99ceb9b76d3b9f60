package org.sycee.plugins.tinybiller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.tck.PluginArchive;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

/** Packs the sample as a build would, and loads it where only the SPI and money can be seen. */
class ArchiveTest {

    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String SERVICES = "META-INF/services/org.sycee.partner.spi.ServicePlugin";

    @TempDir
    private Path folder;

    @Test
    void theSampleRunsWithNothingButTheSpiAndMoney() throws IOException {
        var zip = folder.resolve("tiny-biller-1.0.0.zip");
        try (var out = Files.newOutputStream(zip)) {
            write(out, Map.of("plugin.properties", manifest(), "lib/tiny-biller.jar", jar()));
        }
        System.setProperty("plugin.archive", zip.toString());

        var archive = PluginArchive.load(folder);

        var service = archive.plugin().open(new TestInstance(Map.of(), new ScriptedHttp()));
        assertThat(((Biller) service).companies()).hasSize(1);
        assertThat(service.getClass().getClassLoader()).isNotSameAs(TinyBiller.class.getClassLoader());
    }

    private static byte[] manifest() throws IOException {
        return Files.readAllBytes(Path.of("src/test/plugin/plugin.properties"));
    }

    private static byte[] jar() throws IOException {
        var entries = new TreeMap<String, byte[]>();
        var names = List.of("TinyBiller.class", "TinyBillerPlugin.class");
        for (var name : names) {
            var path = "org/sycee/plugins/tinybiller/" + name;
            entries.put(path, Files.readAllBytes(CLASSES.resolve(path)));
        }
        entries.put(SERVICES, Files.readAllBytes(CLASSES.resolve(SERVICES)));
        var bytes = new ByteArrayOutputStream();
        write(bytes, entries);
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
