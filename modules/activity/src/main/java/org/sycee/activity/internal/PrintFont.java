package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of printed documents: Latin and simplified Chinese; only the characters used go into a document. */
@ApplicationScoped
class PrintFont {

    /** It warns, each time the font is read, of a table that nobody here needs. */
    private static final Logger READER = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    private static final String FILE = "font/noto-sans-sc.woff";

    private final byte[] font;

    PrintFont() {
        READER.setLevel(Level.SEVERE);
        try (var file = Objects.requireNonNull(PrintFont.class.getResourceAsStream(FILE), FILE)) {
            font = Woff.unpack(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without ligatures, from which nobody could copy the letters out again. */
    TrueTypeFont read() throws IOException {
        var face = new TTFParser().parse(new RandomAccessReadBuffer(font));
        face.setEnableGsub(false);
        return face;
    }
}
