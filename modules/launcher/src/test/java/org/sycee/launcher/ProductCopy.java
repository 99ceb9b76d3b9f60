package org.sycee.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product as the build has made it, but for one setting of its sandbox. */
final class ProductCopy {

    private static final Path SETTINGS = Path.of("config", "sandbox", "sandbox.properties");

    private ProductCopy() {}

    /** Fills the folder; what is not settings is only linked. */
    static Path into(Path folder, Map<String, String> settings) throws IOException {
        var product = Path.of(System.getProperty("product"));
        for (var part : List.of("lib", "server", "plugins")) {
            Files.createSymbolicLink(folder.resolve(part), product.resolve(part).toAbsolutePath());
        }
        copyTree(product.resolve("config"), folder.resolve("config"));
        Files.write(folder.resolve(SETTINGS), changed(product.resolve(SETTINGS), settings));
        return folder;
    }

    private static List<String> changed(Path file, Map<String, String> settings) throws IOException {
        var kept = Files.readAllLines(file).stream().filter(line -> !settings.containsKey(line.split("=", 2)[0]));
        return Stream.concat(kept, settings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))
                .toList();
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
