package org.sycee.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of {@code WEB-INF/lib} and the server's interfaces, resolved as one JPMS graph. */
class ModuleGraphIT {

    private static final Path WAR = Path.of(System.getProperty("house.root"), "modules", "app", "target", "sycee.war");

    @TempDir
    static Path libraries;

    @BeforeAll
    static void unpack() throws IOException {
        try (var war = new ZipFile(WAR.toFile())) {
            for (var entry : war.stream()
                    .filter(e -> e.getName().matches("WEB-INF/lib/.+\\.jar"))
                    .toList()) {
                Files.copy(
                        war.getInputStream(entry),
                        libraries.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    @Test
    void everyRoomResolves() {
        var rooms = roomsOf(ModuleFinder.of(libraries));
        assertThat(rooms)
                .contains(
                        "org.sycee.kernel",
                        "org.sycee.ledger",
                        "org.sycee.billpay",
                        "org.sycee.savedbills",
                        "org.sycee.partners");
        assertThat(resolve(ModuleFinder.of(jars()), rooms).modules()).hasSizeGreaterThan(rooms.size());
    }

    @Test
    void aMissingRoomIsFound() {
        var rooms = roomsOf(ModuleFinder.of(libraries));
        var without = ModuleFinder.of(Arrays.stream(jars())
                .filter(jar -> !jar.toString().contains("sycee-ledger"))
                .toArray(Path[]::new));
        assertThatThrownBy(() -> resolve(without, rooms)).isInstanceOf(FindException.class);
    }

    private static Set<String> roomsOf(ModuleFinder finder) {
        return finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(java.lang.module.ModuleDescriptor::name)
                .filter(name -> name.startsWith("org.sycee."))
                .collect(Collectors.toSet());
    }

    private static Configuration resolve(ModuleFinder finder, Set<String> roots) {
        return ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), roots);
    }

    private static Path[] jars() {
        var all = new ArrayList<Path>();
        for (var file : libraries.toFile().listFiles()) {
            all.add(file.toPath());
        }
        all.addAll(serverInterfaces());
        return all.toArray(Path[]::new);
    }

    /** What the server brings: the platform's interfaces one by one, MicroProfile's and Jackson. */
    private static List<Path> serverInterfaces() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path ->
                        path.matches(".*/(jakarta\\.|microprofile-|jackson-(core|annotations|databind))[^/]*\\.jar"))
                .filter(path -> !path.matches(".*/jakarta\\.(jakartaee|faces)[^/]*\\.jar"))
                .map(Path::of)
                .toList();
    }
}
