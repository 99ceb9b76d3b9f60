package org.sycee.ledger.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The exported checkpoints: a file each, with the signed lines, their signature, and a line for all that it pins.
 *
 * <p>A file appears at once and wholly. What is missing at the end is written at the next export.
 */
record CheckpointFiles(Path directory) {

    private static final Pattern NAME = Pattern.compile("checkpoint-(\\d{10})\\.txt");
    private static final String SIGNATURE = "signature ";

    /** A checkpoint as its file tells it. */
    record Exported(SignedText signed, Pins pins) {}

    /** Those that are there, oldest first. */
    List<Long> numbers() throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> Long.valueOf(matcher.group(1)))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long number) {
        return directory.resolve(String.format(Locale.ROOT, "checkpoint-%010d.txt", number));
    }

    /** Writes those of the table that are newer than all files; says how many. */
    int export(CheckpointTable table) throws SQLException, IOException {
        var numbers = numbers();
        var last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        var written = 0;
        for (var next = table.after(last, 1); !next.isEmpty(); next = table.after(last, 1)) {
            last = next.get(0).number();
            write(next.get(0), table);
            written++;
        }
        return written;
    }

    private void write(SignedText signed, CheckpointTable table) throws SQLException, IOException {
        var draft = Files.createTempFile(directory, "checkpoint-", ".new");
        try {
            write(draft, signed, table);
            Files.move(draft, file(signed.number()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, SignedText signed, CheckpointTable table) throws SQLException, IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                var writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            writer.write(signed.text() + SIGNATURE + signed.signature() + "\n");
            table.pins(signed.number(), line -> writer.write(line + "\n"));
            writer.flush();
            channel.force(true);
        }
    }

    Exported read(long number) throws IOException {
        try (var reader = Files.newBufferedReader(file(number))) {
            var text = new StringBuilder();
            var line = reader.readLine();
            while (line != null && !line.startsWith(SIGNATURE)) {
                text.append(line).append('\n');
                line = reader.readLine();
            }
            var signature = line == null ? "" : line.substring(SIGNATURE.length());
            return new Exported(new SignedText(number, text.toString(), signature), pinsIn(reader));
        }
    }

    private static Pins pinsIn(BufferedReader reader) {
        var digest = new Pins.Digest();
        reader.lines().forEach(digest::add);
        return digest.end();
    }
}
