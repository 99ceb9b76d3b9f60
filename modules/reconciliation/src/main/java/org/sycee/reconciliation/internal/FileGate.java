package org.sycee.reconciliation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sycee.kernel.Ids;

/**
 * Reads a file before anything of it is entered: whether each line can be read and lies in the period, and whether count
 * and totals are what the header says. It holds one line at a time.
 */
final class FileGate {

    static final long MOST_LINES = 2_000_000;

    private final String file;
    private final Map<String, Long> paid = new HashMap<>();
    private long count;

    private FileGate(String file) {
        this.file = file;
    }

    /**
     * Reads a file to its end.
     *
     * @param rows where its lines are written to
     * @throws org.sycee.kernel.SyceeException {@link org.sycee.reconciliation.ReconciliationError#FILE_UNREADABLE} if its header cannot be read
     */
    static GatedFile read(InputStream body, Path rows) throws IOException {
        var id = Ids.next();
        var digested = new DigestInputStream(body, sha256());
        var lines = new BoundedLines(digested);
        var header = header(lines);
        Optional<String> refusal;
        try (var writer = Files.newBufferedWriter(rows)) {
            refusal = new FileGate(id.toString()).refusal(header, lines, writer);
        }
        digested.transferTo(OutputStream.nullOutputStream());
        var digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new GatedFile(id, header, digest, refusal, rows);
    }

    private static FileHeader header(BoundedLines lines) throws IOException {
        try {
            return FileHeader.read(lines);
        } catch (CharacterCodingException | BoundedLines.TooLongException e) {
            throw FileHeader.unreadable("Its header is not text in UTF-8 with lines of 500 characters at most.");
        }
    }

    private Optional<String> refusal(FileHeader header, BoundedLines lines, BufferedWriter rows) throws IOException {
        try {
            for (var text = lines.next(); text.isPresent(); text = lines.next()) {
                var fault = take(text.get(), header, rows);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } catch (CharacterCodingException e) {
            return Optional.of("Line " + (count + 1) + " is not UTF-8.");
        } catch (BoundedLines.TooLongException e) {
            return Optional.of("Line " + (count + 1) + " has more than " + BoundedLines.LONGEST + " characters.");
        }
        return imbalance(header);
    }

    private Optional<String> take(String text, FileHeader header, Writer rows) throws IOException {
        count++;
        var line = FileLine.parse(text);
        if (line.isEmpty()) {
            return Optional.of("Line " + count + " is not of the form " + FileHeader.COLUMNS + ".");
        }
        if (!header.period().mayContain(line.get().at())) {
            return Optional.of("Line " + count + " is of " + line.get().at() + ", outside of the file's period.");
        }
        if (count > MOST_LINES) {
            return Optional.of("It has more than " + MOST_LINES + " lines. Ask for files of shorter periods.");
        }
        if (line.get().isPaid()) {
            paid.merge(line.get().currency(), line.get().amount(), Math::addExact);
        }
        rows.write(line.get().toRow(file, count));
        return Optional.empty();
    }

    private Optional<String> imbalance(FileHeader header) {
        if (count != header.lines()) {
            return Optional.of("Its header says " + header.lines() + " lines, but it has " + count + ".");
        }
        var said = new HashMap<>(header.totals());
        said.values().removeIf(total -> total == 0);
        paid.values().removeIf(total -> total == 0);
        return said.equals(paid)
                ? Optional.empty()
                : Optional.of("Its header says that " + words(said) + " was paid, but its lines add up to "
                        + words(paid) + ".");
    }

    /** In the file's own units. */
    private static String words(Map<String, Long> totals) {
        return totals.isEmpty()
                ? "nothing"
                : new TreeMap<>(totals)
                        .entrySet().stream()
                                .map(total -> total.getValue() + " " + total.getKey())
                                .collect(Collectors.joining(" and "));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
