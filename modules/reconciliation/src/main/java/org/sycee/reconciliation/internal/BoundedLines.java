package org.sycee.reconciliation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a text line by line; no line, however long it is, takes more memory than {@link #LONGEST}. */
final class BoundedLines {

    static final int LONGEST = 500;

    private final BufferedReader reader;

    /** A line is longer than that. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** Of UTF-8 and nothing else. */
    BoundedLines(InputStream text) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.reader = new BufferedReader(new InputStreamReader(text, decoder));
    }

    /**
     * The next line, without its end; empty after the last.
     *
     * @throws TooLongException if it has more characters than {@link #LONGEST}
     * @throws java.nio.charset.CharacterCodingException if the text is not UTF-8
     */
    Optional<String> next() throws IOException {
        var line = new StringBuilder();
        var read = reader.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (line.length() == LONGEST) {
                throw new TooLongException();
            }
            line.append((char) read);
            read = reader.read();
        }
        var end = line.length() - 1;
        if (end >= 0 && line.charAt(end) == '\r') {
            line.setLength(end);
        }
        return Optional.of(line.toString());
    }
}
