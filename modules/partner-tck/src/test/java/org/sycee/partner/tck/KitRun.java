package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.sycee.partner.spi.ServicePlugin;

/** The kit at work in its own tests: what it says of plugins, honest and faulty. */
final class KitRun implements AutoCloseable {

    private final Lanes lanes;
    private final AtomicLong seed = new AtomicLong();

    private KitRun(Lanes lanes) {
        this.lanes = lanes;
    }

    static KitRun start(Path folder) {
        return new KitRun(Lanes.open(folder));
    }

    /** With a seed of its own each time: what one has paid another cannot pay. */
    List<Result> results(Predicate<Case> which, ServicePlugin plugin, String path) {
        return results(which, plugin, path, List.of());
    }

    List<Result> results(Predicate<Case> which, ServicePlugin plugin, String path, List<byte[]> classes) {
        return results(which, plugin, path, manifest(path), classes);
    }

    /** Of a plugin whose manifest declares that a part may be a success. */
    List<Result> ofParts(Predicate<Case> which, ServicePlugin plugin, String path) {
        var manifest = manifest(path);
        manifest.setProperty("sycee.partial-success", "true");
        return results(which, plugin, path, manifest, List.of());
    }

    private List<Result> results(
            Predicate<Case> which, ServicePlugin plugin, String path, Properties manifest, List<byte[]> classes) {
        var archive = new PluginArchive("", manifest, List.of(), classes, List.of(plugin));
        return new Kit(archive, Map.of("baseUrl", path), seed.incrementAndGet(), lanes).play(which);
    }

    private static Properties manifest(String path) {
        var manifest = new Properties();
        manifest.setProperty("sycee.http.allow", "GET /, POST /");
        manifest.setProperty("sycee.kind", path.equals("/tomp") ? "RIDES" : "any");
        manifest.setProperty("sycee.refunds", Boolean.toString(path.equals("/gsma")));
        manifest.setProperty("sycee.pays-out-to", path.equals("/acquirer") ? "CARD" : "");
        manifest.setProperty("sycee.idempotent", "true");
        manifest.setProperty("sycee.callbacks", path.equals("/airtime") ? "none" : "standard-webhooks");
        manifest.setProperty("sycee.final-failure-codes", FaultyBillers.FINAL);
        return manifest;
    }

    static void assertCaught(List<Result> results, String sentence) {
        assertThat(results)
                .filteredOn(result -> result.outcome() != Outcome.NOT_PLAYED)
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.FAILED);
                    assertThat(result.sentence()).contains(sentence);
                });
    }

    @Override
    public void close() {
        lanes.close();
    }
}
