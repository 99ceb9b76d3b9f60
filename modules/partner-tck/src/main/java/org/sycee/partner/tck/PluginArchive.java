package org.sycee.partner.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.zip.ZipInputStream;
import org.sycee.partner.spi.ServicePlugin;

/**
 * A plugin's archive, loaded as a host does: its libraries on a class path that sees only the SPI and money.
 *
 * @param sha256 of the zip, in hexadecimal
 * @param manifest the keys of {@code plugin.properties}
 * @param entries the names in the zip, in its order
 * @param classes the class files of the library that the plugin is in
 * @param plugins what {@link ServiceLoader} finds in its own libraries
 */
public record PluginArchive(
        String sha256, Properties manifest, List<String> entries, List<byte[]> classes, List<ServicePlugin> plugins) {

    private static final String PROVIDERS = "META-INF/services/" + ServicePlugin.class.getName();

    /** Unpacks the archive that the build has made to a folder and loads it. */
    public static PluginArchive load(Path folder) {
        try {
            var archive = Path.of(System.getProperty("plugin.archive"));
            var contents = contents(archive);
            var manifest = new Properties();
            manifest.load(new ByteArrayInputStream(contents.getOrDefault("plugin.properties", new byte[0])));
            List<URL> libraries = new ArrayList<>();
            List<byte[]> classes = new ArrayList<>();
            for (var entry : contents.entrySet()) {
                if (entry.getKey().matches("lib/[^/]+\\.jar")) {
                    var jar = Files.createTempFile(folder, "library", ".jar");
                    Files.write(jar, entry.getValue());
                    libraries.add(jar.toUri().toURL());
                    classes.addAll(classesBesideThePlugin(contents(jar)));
                }
            }
            return new PluginArchive(
                    sha256(archive), manifest, List.copyOf(contents.keySet()), classes, plugins(libraries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> classesBesideThePlugin(Map<String, byte[]> jar) {
        return jar.entrySet().stream()
                .filter(any -> jar.containsKey(PROVIDERS))
                .filter(entry -> entry.getKey().endsWith(".class"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String sha256(Path archive) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(archive)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> contents(Path archive) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }

    /** The loader stays open as long as the plugin lives. */
    private static List<ServicePlugin> plugins(List<URL> libraries) {
        var loader = new URLClassLoader(libraries.toArray(URL[]::new), new SpiOnly());
        return ServiceLoader.load(ServicePlugin.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The only plugin of the archive. */
    public ServicePlugin plugin() {
        if (plugins.size() != 1) {
            throw new IllegalStateException("an archive has one plugin, this one has " + plugins);
        }
        return plugins.get(0);
    }

    /** Shows the platform, the SPI and money, and nothing else of the class path. */
    private static final class SpiOnly extends ClassLoader {

        SpiOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.sycee.partner.spi.") || name.startsWith("org.sycee.money.")) {
                return Class.forName(name, false, ServicePlugin.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
