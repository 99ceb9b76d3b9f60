package org.sycee.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.activity.internal.Town.MEI;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.activity.MovementFilter;

class CsvExportTest {

    private final Town town = new Town();

    @Test
    void theTableIsInThePersonsZoneAndPlainDecimals() throws IOException {
        town.at("2026-11-27T16:00:01Z").topUp(1_234_50);
        town.bill("Metro Electric", "electricity", 60_00, 50);
        var rows = export(MovementFilter.ALL).lines().toList();
        assertThat(rows.get(0)).isEqualTo("\uFEFFDate,Time,Kind,Description,Category,Amount,Fee,Currency,Balance,Id");
        assertThat(rows.get(1))
                .startsWith("2026-11-28,00:00:01,Bill payment,Metro Electric,electricity,-60.50,0.50,USD,1174.00,");
        assertThat(rows.get(2)).startsWith("2026-11-28,00:00:01,Top-up,Visa 4242,cards,1234.50,0.00,USD,1234.50,");
        assertThat(rows).hasSize(3);
    }

    @Test
    void itSpeaksThePersonsLanguage() throws IOException {
        town.speaking("zh-CN").person("林美", -5_00);
        assertThat(export(MovementFilter.ALL)).startsWith("\uFEFF日期,时间,类型").contains(",转账,林美,people,-5.00,");
    }

    @Test
    void aLongHistoryIsAllThereAndFiltersApply() throws IOException {
        for (var i = 0; i < 2_500; i++) {
            town.topUp(1_00);
            if (i % 1_000 == 0) {
                town.person("Kenji", 1_00);
            }
        }
        assertThat(export(MovementFilter.ALL).lines()).hasSize(1 + 2_503);
        assertThat(export(MovementFilterTest.searching("kenji")).lines()).hasSize(1 + 3);
    }

    @Test
    void ofSeveralKindsEachIsThere() throws IOException {
        town.topUp(100_00);
        town.refund("Metro Electric", 10_00, 0);
        town.correction(UUID.randomUUID(), "Metro Electric", 20_00, 0);
        assertThat(export(MovementFilterTest.ofKinds("REFUND", "CORRECTION")).lines())
                .hasSize(1 + 2);
    }

    @Test
    void whoHasNoneGetsTheHeaderAlone() throws IOException {
        assertThat(export(MovementFilter.ALL).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-",
                "＝1",
            })
    void noNameIsAFormulaToASpreadsheet(String name) {
        var row = CsvRow.of(Stream.of(name, "next"));
        var unquoted = row.startsWith("\"") ? row.substring(1) : row;
        assertThat(unquoted).startsWith("'");
    }

    @Test
    void numbersStayNumbersAndTextIsQuotedOnlyWhereItMustBe() {
        assertThat(CsvRow.of(Stream.of("-60.50", "0", "a,b", "say \"hi\"", "two\nlines", "林美", "")))
                .isEqualTo("-60.50,0,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",林美,\r\n");
    }

    private String export(MovementFilter filter) throws IOException {
        var out = new ByteArrayOutputStream();
        new CsvExport(town.movements, town.readers).write(MEI, filter, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
