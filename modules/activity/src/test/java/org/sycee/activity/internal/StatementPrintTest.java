package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sycee.activity.internal.Town.MEI;

import java.io.IOException;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementPrintTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Town town = new Town();
    private final StatementPrint print = new StatementPrint(town.readers, new PrintFont());

    @Test
    void everyMovementIsPrintedBetweenTheBalances() throws IOException {
        town.at("2026-11-01T16:30:00Z").topUp(1_234_50);
        town.bill("Metro Electric", "electricity", 60_00, 50);
        assertThat(text())
                .contains("Monthly statement · November 2026", "Mei Lin", "0123", "Asia/Shanghai", "USD")
                .contains("1 Nov 2026 – 30 Nov 2026", "Balance at the beginning 0.00", "Money in 1,234.50")
                .contains("Money out, refunds taken off −60.50", "Balance at the end 1,174.00")
                .contains("2 Nov 2026 00:30 Visa 4242 · Top-up 1,234.50 1,234.50")
                .contains("2 Nov 2026 00:30 Metro Electric · Bill payment −60.50 1,174.00", "of which fee 0.50")
                .contains("Page 1 of 1");
    }

    @Test
    void chineseNamesAndWordsArePrinted() throws IOException {
        town.speaking("zh-CN").named("林美").at("2026-11-27T16:30:00Z").topUp(100_00);
        town.person("诸葛喆", -5_00);
        assertThat(text())
                .contains("月度账单 · 2026年11月", "林美", "期初余额 0.00", "第 1 页，共 1 页")
                .contains("2026年11月28日 00:30 诸葛喆 · 转账 −5.00 95.00");
    }

    @Test
    void whatTheFontLacksIsPrintedAsAVisibleSign() throws IOException {
        town.named("Mei 😀").at("2026-11-02T00:00:00Z").person("مرحبا", 1_00);
        assertThat(text()).contains("Mei 〓", "〓〓〓〓〓 · Payment between people");
    }

    @Test
    void aLongNameIsCutAndNeverRunsIntoTheAmount() throws IOException {
        town.at("2026-11-02T00:00:00Z").person("Maximiliana ".repeat(6), 1_00);
        assertThat(text()).contains("Maximiliana Maxim").contains("… 1.00 1.00");
    }

    @Test
    void aLongMonthHasAsManyPagesAsItNeedsEachWithItsColumns() throws IOException {
        town.at("2026-11-02T00:00:00Z");
        for (var i = 0; i < 120; i++) {
            town.bill("Metro Electric", "electricity", 100 + i, i % 2);
        }
        var text = text();
        assertThat(text).contains("Page 1 of", "−2.20");
        assertThat(text.split("Description", -1)).hasSizeGreaterThan(3).hasSize(pages() + 1);
    }

    @Test
    void onlyTheCharactersUsedGoIntoTheDocument() {
        town.at("2026-11-02T00:00:00Z").person("林美", 1_00);
        assertThat(pdf()).hasSizeLessThan(60_000);
    }

    @Test
    void aFontThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Woff.unpack(new byte[64])).hasMessageContaining("no font");
    }

    private byte[] pdf() {
        return print.pdf(MEI, town.monthly.of(MEI, NOVEMBER).orElseThrow());
    }

    private int pages() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            return document.getNumberOfPages();
        }
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
