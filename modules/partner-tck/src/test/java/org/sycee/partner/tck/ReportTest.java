package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static Report report() {
        var manifest = new Properties();
        manifest.setProperty("plugin.id", "tiny-biller");
        manifest.setProperty("plugin.version", "1.0.0");
        manifest.setProperty("sycee.spi", "1.1");
        var archive = new PluginArchive("abc123", manifest, List.of(), List.of(), List.of());
        var failed = new Result("F06", "500 after success", Outcome.FAILED, "\"500\" means <REJECTED> & more.");
        var open = new Result("F13", "callbacks out of order", Outcome.NOT_PLAYED, "Not yet.");
        return new Report(archive, 42, List.of(failed, open));
    }

    @Test
    void programsReadWhichArchiveWasSeenHowAndWhatCameOfEachCase() {
        var json = JsonTree.read(report().json());
        assertThat(json.text("archiveSha256")).contains("abc123");
        assertThat(json.text("plugin")).contains("tiny-biller");
        assertThat(json.text("version")).contains("1.0.0");
        assertThat(json.text("spi")).contains("1.1");
        assertThat(json.text("seed")).contains("42");
        assertThat(json.text("passed")).contains("0");
        assertThat(json.text("notPlayed")).contains("1");
        assertThat(json.get("cases").items()).hasSize(2).first().satisfies(first -> {
            assertThat(first.text("fault")).contains("F06");
            assertThat(first.text("outcome")).contains("FAILED");
            assertThat(first.text("sentence")).contains("\"500\" means <REJECTED> & more.");
        });
    }

    @Test
    void whatAPluginSaysIsTextOnThePage(@TempDir Path folder) throws Exception {
        report().write(folder);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("\"500\" means &lt;REJECTED&gt; &amp; more.")
                .contains("<td class=\"FAILED\">FAILED</td>")
                .doesNotContain("<REJECTED>");
        assertThat(folder.resolve("report.json")).exists();
    }
}
