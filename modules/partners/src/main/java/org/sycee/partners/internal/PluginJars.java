package org.sycee.partners.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The jars of an unpacked plugin. */
final class PluginJars {

    private static final String HOSTS_OWN = "(META-INF/versions/[0-9]+/)?org/sycee/(partner/spi|money)/.*";

    private PluginJars() {}

    /** The jars in {@code lib}, by name. */
    static List<Path> in(Path folder) throws IOException {
        var lib = folder.resolve("lib");
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (var files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Checks that the plugin has code, and brings no class along that only the host may give it.
     *
     * @throws ArchiveRefusedException if not
     */
    static void verify(Path folder) throws ArchiveRefusedException, IOException {
        var jars = in(folder);
        if (jars.isEmpty()) {
            throw new ArchiveRefusedException("It has no jar in lib.");
        }
        for (var jar : jars) {
            verifyJar(jar);
        }
    }

    private static void verifyJar(Path jar) throws ArchiveRefusedException, IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(name -> name.matches(HOSTS_OWN))) {
                throw new ArchiveRefusedException(
                        "Its " + jar.getFileName() + " brings along classes of Sycee's own; they must be left out.");
            }
        } catch (ZipException e) {
            throw new ArchiveRefusedException("Its " + jar.getFileName() + " is no jar: " + e.getMessage());
        }
    }
}
