package org.sycee.activity.internal;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages that are written from the top down. Lengths are points of 1/72 inch. */
final class Sheet implements AutoCloseable {

    static final float LEFT = 48;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 64;
    private static final float FOOT = 36;
    private static final float FOOT_SIZE = 8;
    private static final Color LINE = new Color(0xD8D2C4);

    /** Stands for a character that the font does not have, as printers do. */
    private static final String NO_SUCH_CHARACTER = "\u3013";

    private final PDDocument document = new PDDocument();
    private final CmapLookup glyphs;
    private final PDFont font;
    private PDPageContentStream content;
    private float y = TOP;

    Sheet(TrueTypeFont face, String title, String language) throws IOException {
        glyphs = face.getUnicodeCmapLookup();
        font = PDType0Font.load(document, face, true);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        content = page();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    /**
     * What stands in one place of a line.
     *
     * @param x where it begins, or ends if it is on the right
     * @param width it is cut if it is longer
     */
    record Cell(String text, float x, float width, boolean isRight, Pen pen) {

        static Cell left(String text, float x, float width, Pen pen) {
            return new Cell(text, x, width, false, pen);
        }

        static Cell right(String text, float x, float width, Pen pen) {
            return new Cell(text, x, width, true, pen);
        }
    }

    /** How it is written. */
    record Pen(float size, Color ink) {}

    boolean hasRoomFor(float height) {
        return y - height >= BOTTOM;
    }

    void turn() throws IOException {
        content.close();
        content = page();
        y = TOP;
    }

    void down(float height) {
        y -= height;
    }

    void write(Cell... cells) throws IOException {
        for (var cell : cells) {
            write(cell, y);
        }
    }

    private void write(Cell cell, float height) throws IOException {
        var text = fitting(printable(cell.text()), cell);
        content.beginText();
        content.setFont(font, cell.pen().size());
        content.setNonStrokingColor(cell.pen().ink());
        content.newLineAtOffset(cell.isRight() ? cell.x() - width(text, cell) : cell.x(), height);
        content.showText(text);
        content.endText();
    }

    private String printable(String text) {
        return text.codePoints()
                .mapToObj(one -> glyphs.getGlyphId(one) == 0 ? NO_SUCH_CHARACTER : Character.toString(one))
                .collect(Collectors.joining());
    }

    private String fitting(String text, Cell cell) throws IOException {
        var fits = text;
        while (width(fits, cell) > cell.width()) {
            var end = fits.endsWith("…") ? fits.length() - 1 : fits.length();
            fits = fits.substring(0, fits.offsetByCodePoints(end, -1)) + "…";
        }
        return fits;
    }

    private float width(String text, Cell cell) throws IOException {
        return font.getStringWidth(text) / 1000 * cell.pen().size();
    }

    void rule() throws IOException {
        content.setStrokingColor(LINE);
        content.setLineWidth(0.6f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
    }

    /** The finished document, with a foot on each page: a text with two places, for the page and the number of pages. */
    byte[] finish(String foot) throws IOException {
        content.close();
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            content = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true);
            write(
                    Cell.right(foot.formatted(i + 1, pages), RIGHT, RIGHT - LEFT, new Pen(FOOT_SIZE, Color.DARK_GRAY)),
                    FOOT);
            content.close();
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
