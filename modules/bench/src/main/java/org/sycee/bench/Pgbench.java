package org.sycee.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sycee.postgres.Database;

/** PostgreSQL's own benchmark, TPC-B-like, with prepared statements. */
record Pgbench(Path program, Database database, Path folder) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9]+)");
    private static final String SCALE = "32";
    private static final String SECONDS = "10";

    /** Empty if it is not installed. Its logs go into the folder. */
    static Optional<Pgbench> on(Database database, Path folder) throws IOException {
        return installed().max(Comparator.naturalOrder()).map(program -> new Pgbench(program, database, folder));
    }

    private static Stream<Path> installed() throws IOException {
        var onPath = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
        var debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return onPath.filter(Files::isExecutable);
        }
        try (var versions = Files.list(debian)) {
            var all = versions.map(version -> version.resolve("bin/pgbench")).toList();
            return Stream.concat(onPath, all.stream()).filter(Files::isExecutable);
        }
    }

    void initialize() throws IOException, InterruptedException {
        run("--initialize", "--quiet", "--scale", SCALE);
    }

    /** Transactions per second, of 32 clients. */
    long rate() throws IOException, InterruptedException {
        run("--client", "32", "--jobs", "2", "--protocol", "prepared", "--time", "3");
        return rate(run("--client", "32", "--jobs", "2", "--protocol", "prepared", "--time", SECONDS));
    }

    private static long rate(String output) {
        var found = RATE.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench says no rate: " + output);
        }
        return Long.parseLong(found.group(1));
    }

    /** The times of one client: the third word of a line of its log is a transaction's time in microseconds. */
    void lone(int seconds, Latencies times) throws IOException, InterruptedException {
        run("--client", "1", "--protocol", "prepared", "--time", Integer.toString(seconds), "--log");
        try (var logs = Files.newDirectoryStream(folder, "pgbench_log.*")) {
            for (var log : logs) {
                try (var lines = Files.lines(log)) {
                    lines.forEach(line -> times.add(Long.parseLong(line.split(" ", -1)[2])));
                }
                Files.delete(log);
            }
        }
    }

    private String run(String... options) throws IOException, InterruptedException {
        var address = URI.create(database.url().substring("jdbc:".length()));
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--host", address.getHost(), "--port", Integer.toString(address.getPort())));
        command.addAll(List.of("--username", database.owner().user()));
        command.addAll(List.of(options));
        command.add(address.getPath().substring(1));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.owner().password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return output;
    }
}
