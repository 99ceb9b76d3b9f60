package org.sycee.partner.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the kit saw of one archive. It is signed where it is shipped: {@link Shipment}. */
record Report(PluginArchive archive, long seed, List<Result> results) {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { border-bottom: 1px solid #ccc; padding: .4rem; text-align: left; vertical-align: top }
            .FAILED { color: #a40000; font-weight: bold }
            </style>
            <h1>%1$s</h1>
            <table>
            %2$s</table>
            <h2>Cases</h2>
            <table>
            <tr><th>Fault</th><th>Case</th><th>Outcome</th><th>What was seen</th></tr>
            %3$s</table>
            </html>
            """;

    /** Writes {@code report.json} for programs and {@code report.html} for people. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), json());
            Files.writeString(folder.resolve("report.html"), html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> head() {
        var manifest = new PluginManifest(archive.manifest());
        var head = new LinkedHashMap<String, Object>();
        head.put("plugin", manifest.id());
        head.put("version", manifest.version());
        head.put("archiveSha256", archive.sha256());
        head.put("spi", manifest.spi());
        head.put("kit", kitVersion());
        head.put("seed", seed);
        head.put("passed", count(Outcome.PASSED));
        head.put("failed", count(Outcome.FAILED));
        head.put("notPlayed", count(Outcome.NOT_PLAYED));
        return head;
    }

    /** Whether no case failed. */
    boolean isPassed() {
        return count(Outcome.FAILED) == 0;
    }

    private long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static String kitVersion() {
        return Optional.ofNullable(Report.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }

    String json() {
        var json = new LinkedHashMap<>(head());
        json.put("cases", results.stream().map(Report::json).toList());
        return JsonTree.write(json);
    }

    private static Map<String, Object> json(Result result) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fault", result.number());
        json.put("title", result.title());
        json.put("outcome", result.outcome().name());
        json.put("sentence", result.sentence());
        return json;
    }

    String html() {
        var title = "What the kit saw of " + new PluginManifest(archive.manifest()).id();
        var head = head().entrySet().stream()
                .map(line -> "<tr><th>%s</th><td>%s</td></tr>\n".formatted(line.getKey(), escaped(line.getValue())))
                .collect(Collectors.joining());
        var rows = results.stream().map(Report::row).collect(Collectors.joining());
        return PAGE.formatted(escaped(title), head, rows);
    }

    private static String row(Result result) {
        return "<tr><td>%s</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td></tr>\n"
                .formatted(
                        result.number(),
                        escaped(result.title()),
                        result.outcome(),
                        result.outcome(),
                        escaped(result.sentence()));
    }

    private static String escaped(Object value) {
        return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
