package org.sycee.partners.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip in the making. */
final class TestZip {

    private static final String MANIFEST = """
            plugin.id=tiny
            plugin.version=1.0
            sycee.spi=1.1
            sycee.kind=BILLER
            sycee.http.allow=GET /bills, POST /bills
            sycee.idempotent=true
            sycee.visibility-window=PT5S
            sycee.final-failure-codes=declined
            sycee.currencies=USD
            sycee.max-amount=500000
            sycee.max-amount-per-day=90000000
            sycee.partial-success=false
            sycee.refunds=false
            sycee.pays-out-to=
            sycee.callbacks=none
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static TestZip plugin() {
        return new TestZip().with("plugin.properties", MANIFEST);
    }

    /** A plugin whose manifest differs in one line. */
    static TestZip pluginSaying(String key, String value) {
        return new TestZip().with("plugin.properties", saying(MANIFEST, key, value));
    }

    static TestZip plugin(String id, String version) {
        return new TestZip()
                .with("plugin.properties", saying(saying(MANIFEST, "plugin.id", id), "plugin.version", version));
    }

    private static String saying(String manifest, String key, String value) {
        return manifest.replaceAll("(?m)^" + key + "=.*$", key + "=" + value);
    }

    /** The same, but for one line of the manifest. */
    TestZip saying(String key, String value) {
        var manifest = new String(entries.get(PluginManifest.FILE), StandardCharsets.UTF_8);
        return with(PluginManifest.FILE, saying(manifest, key, value));
    }

    TestZip with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    TestZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
