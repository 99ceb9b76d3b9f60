package org.sycee.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The short table that says where everything is. */
record Banner(Settings settings, Home home, Instant startedAt) {

    void print(PrintStream out) throws IOException {
        var rows = new LinkedHashMap<String, String>();
        rows.put("App", settings.appUrl());
        rows.put("Administration", settings.appUrl() + "/admin/");
        rows.put("API documentation", settings.appUrl() + "/openapi");
        rows.put("Simulator", settings.simulatorUrl());
        rows.put("Data", home.folder().toString());
        newToken().ifPresent(token -> rows.put("Administrator token, once", token));
        out.println();
        out.println("Sycee is ready (sandbox). Ctrl-C stops all of it; the data stay.");
        rows.forEach((name, value) -> out.printf("  %-26s %s%n", name, value));
        out.flush();
    }

    /** The token that this start has made, if it made one. */
    private Optional<String> newToken() throws IOException {
        var file = home.secret("admin-token");
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(startedAt.minusSeconds(1))) {
            return Optional.of(Files.readString(file).strip());
        }
        return Optional.empty();
    }
}
