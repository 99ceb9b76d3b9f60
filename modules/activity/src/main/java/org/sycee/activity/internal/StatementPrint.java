package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sycee.activity.MonthlyStatement;
import org.sycee.activity.Movement;
import org.sycee.activity.internal.Sheet.Cell;
import org.sycee.activity.internal.Sheet.Pen;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** Prints a month as a document, in its reader's language and time zone. */
@ApplicationScoped
class StatementPrint {

    private static final Pen BRAND = new Pen(20, new Color(0x0F5F4F));
    private static final Pen TITLE = new Pen(14, new Color(0x17211E));
    private static final Pen PLAIN = new Pen(9, new Color(0x17211E));
    private static final Pen QUIET = new Pen(8, new Color(0x515B56));
    private static final float AMOUNT_ENDS = 446;
    private static final float AMOUNT_WIDTH = 88;
    private static final float TEXT_BEGINS = 150;
    private static final float LABEL_WIDTH = 180;
    private static final float ROW = 18;
    private static final float NOTE = 11;

    private final Readers readers;
    private final PrintFont font;

    @Inject
    StatementPrint(Readers readers, PrintFont font) {
        this.readers = readers;
        this.font = font;
    }

    byte[] pdf(PersonId person, MonthlyStatement statement) {
        var words = new PrintedWords(readers.of(person), statement);
        try (var face = font.read();
                var sheet = new Sheet(face, words.title(), words.language())) {
            head(sheet, words);
            sums(sheet, words, statement);
            movements(sheet, words, statement);
            return sheet.finish(words.word("page"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Sheet sheet, PrintedWords words) throws IOException {
        sheet.write(
                Cell.left("Sycee", Sheet.LEFT, LABEL_WIDTH, BRAND),
                Cell.right(words.title(), Sheet.RIGHT, Sheet.RIGHT - TEXT_BEGINS, TITLE));
        sheet.down(30);
        fact(sheet, words.word("holder"), words.reader().name());
        fact(sheet, words.word("account"), words.reader().maskedLogin());
        fact(sheet, words.word("period"), words.period());
        fact(sheet, words.word("zone"), words.reader().zone().getId());
        fact(sheet, words.word("currency"), words.currency());
        sheet.down(6);
    }

    private static void fact(Sheet sheet, String label, String value) throws IOException {
        sheet.write(
                Cell.left(label, Sheet.LEFT, TEXT_BEGINS - Sheet.LEFT, QUIET),
                Cell.left(value, TEXT_BEGINS, Sheet.RIGHT - TEXT_BEGINS, PLAIN));
        sheet.down(15);
    }

    private static void sums(Sheet sheet, PrintedWords words, MonthlyStatement statement) throws IOException {
        sheet.rule();
        sheet.down(ROW);
        sum(sheet, words, "opening", statement.opening());
        sum(sheet, words, "in", statement.moneyIn());
        sum(sheet, words, "out", statement.moneyOut().negated());
        sum(sheet, words, "closing", statement.closing());
        sheet.down(10);
    }

    private static void sum(Sheet sheet, PrintedWords words, String label, Money amount) throws IOException {
        sheet.write(
                Cell.left(words.word(label), Sheet.LEFT, LABEL_WIDTH, PLAIN),
                Cell.right(words.amount(amount), Sheet.RIGHT, AMOUNT_WIDTH, PLAIN));
        sheet.down(ROW - 2);
    }

    private static void movements(Sheet sheet, PrintedWords words, MonthlyStatement statement) throws IOException {
        columns(sheet, words);
        if (statement.movements().isEmpty()) {
            sheet.write(Cell.left(words.word("none"), Sheet.LEFT, Sheet.RIGHT - Sheet.LEFT, PLAIN));
        }
        for (var movement : statement.movements()) {
            if (!sheet.hasRoomFor(ROW + NOTE)) {
                sheet.turn();
                columns(sheet, words);
            }
            row(sheet, words, movement);
        }
    }

    private static void columns(Sheet sheet, PrintedWords words) throws IOException {
        sheet.write(
                Cell.left(words.word("date"), Sheet.LEFT, TEXT_BEGINS - Sheet.LEFT, QUIET),
                Cell.left(words.word("description"), TEXT_BEGINS, LABEL_WIDTH, QUIET),
                Cell.right(words.word("amount"), AMOUNT_ENDS, AMOUNT_WIDTH, QUIET),
                Cell.right(words.word("balance"), Sheet.RIGHT, AMOUNT_WIDTH, QUIET));
        sheet.down(6);
        sheet.rule();
        sheet.down(ROW - 2);
    }

    private static void row(Sheet sheet, PrintedWords words, Movement movement) throws IOException {
        sheet.write(
                Cell.left(words.time(movement.at()), Sheet.LEFT, TEXT_BEGINS - Sheet.LEFT - 6, PLAIN),
                Cell.left(words.text(movement), TEXT_BEGINS, AMOUNT_ENDS - AMOUNT_WIDTH - TEXT_BEGINS, PLAIN),
                Cell.right(words.amount(movement.amount()), AMOUNT_ENDS, AMOUNT_WIDTH, PLAIN),
                Cell.right(words.amount(movement.balanceAfter()), Sheet.RIGHT, AMOUNT_WIDTH, PLAIN));
        if (!movement.fee().isZero()) {
            sheet.down(NOTE);
            sheet.write(Cell.left(words.fee(movement), TEXT_BEGINS, AMOUNT_ENDS - TEXT_BEGINS, QUIET));
        }
        sheet.down(ROW);
    }
}
