package org.sycee.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be chosen at start.
 *
 * @param product the folder that the build has filled
 * @param data where everything that must last is kept; {@code SYCEE_DATA_DIR}, else {@code ~/.sycee}
 * @param port of the app, on localhost; {@code SYCEE_PORT}, else 8080
 * @param simulatorPort of the partner simulator, on 127.0.0.1; {@code SYCEE_SIMULATOR_PORT}, else 8090
 * @param databaseUrl an outside PostgreSQL; {@code SYCEE_DB_URL}; empty means an embedded one
 * @param serverOptions further options of the server's JVM; {@code SYCEE_SERVER_OPTIONS}, divided by blanks
 */
record Settings(
        Path product,
        Path data,
        int port,
        int simulatorPort,
        Optional<String> databaseUrl,
        List<String> serverOptions) {

    static Settings fromEnvironment(Path product) {
        return from(System.getenv(), product);
    }

    static Settings from(Map<String, String> environment, Path product) {
        var home = Path.of(System.getProperty("user.home"), ".sycee").toString();
        return new Settings(
                product,
                Path.of(environment.getOrDefault("SYCEE_DATA_DIR", home)).toAbsolutePath(),
                Integer.parseInt(environment.getOrDefault("SYCEE_PORT", "8080")),
                Integer.parseInt(environment.getOrDefault("SYCEE_SIMULATOR_PORT", "8090")),
                Optional.ofNullable(environment.get("SYCEE_DB_URL")),
                words(environment.getOrDefault("SYCEE_SERVER_OPTIONS", "")));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Named localhost, while the simulator is named 127.0.0.1, so that no session cookie ever reaches it. */
    String appUrl() {
        return "http://localhost:" + port;
    }

    String simulatorUrl() {
        return "http://127.0.0.1:" + simulatorPort;
    }
}
