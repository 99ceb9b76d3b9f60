package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What an operator can set of this room; the README has a sentence for each key. */
@ApplicationScoped
class PartnersSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    PartnersSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    PartnersSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    boolean isSandbox() {
        return text("sycee.mode", "live").equals("sandbox");
    }

    /** A restarted server has the same, and so knows its own unfinished work. */
    String serverId() {
        return source.apply("sycee.server.id").orElseGet(PartnersSettings::hostName);
    }

    /** In which the days of money budgets are counted. */
    ZoneId operatorZone() {
        return ZoneId.of(text("sycee.operator.time-zone", "UTC"));
    }

    URI baseUrl() {
        return URI.create(text("sycee.base-url", "http://localhost:8080"));
    }

    Path pluginsFolder() {
        return Path.of(text("sycee.partners.plugins-folder", "plugins"));
    }

    /** Not in the plugins folder, which others may write to; of this server alone, should several share the data folder. */
    Path unpackedFolder() {
        return dataFolder().resolve("unpacked-plugins").resolve(serverId());
    }

    Proof.Demand proof() {
        return Proof.Demand.valueOf(text("sycee.partners.proof", isSandbox() ? "OFF" : "WARN"));
    }

    Path keysetFile() {
        return source.apply("sycee.partners.keyset-file")
                .map(Path::of)
                .orElseGet(() -> dataFolder().resolve("secrets/partner-keyset.json"));
    }

    Path trustFolder() {
        return source.apply("sycee.partners.trust-folder")
                .map(Path::of)
                .orElseGet(() -> dataFolder().resolve("trust"));
    }

    /** In the sandbox anybody's plugin may be tried. */
    Signer.Level leastTrust() {
        return Signer.Level.valueOf(text("sycee.partners.least-trust", isSandbox() ? "UNKNOWN" : "PARTNER"));
    }

    Optional<Path> instancesFile() {
        return source.apply("sycee.partners.instances-file").map(Path::of);
    }

    /** The most that one exchange with a partner takes in total. */
    Duration callTimeout() {
        return time("sycee.partners.call-timeout", "PT15S");
    }

    Duration connectTimeout() {
        return time("sycee.partners.connect-timeout", "PT3S");
    }

    /** What a plugin gets for all its exchanges together, waiting for a thread included. */
    Duration pluginTimeout() {
        return callTimeout().plusSeconds(5);
    }

    Duration lease() {
        return time("sycee.partners.lease", isSandbox() ? "PT10S" : "PT30S");
    }

    Duration sweepInterval() {
        return time("sycee.partners.sweep-interval", "PT1S");
    }

    InquirySchedule inquirySchedule() {
        return InquirySchedule.parse(
                text("sycee.partners.inquiry-schedule", "PT3S<PT1M PT5M<PT1H PT1H<P1D P1D<P36500D"));
    }

    /** Threads per instance and purpose. */
    int threads() {
        return Integer.parseInt(text("sycee.partners.threads", "8"));
    }

    private Duration time(String key, String otherwise) {
        return Duration.parse(text(key, otherwise));
    }

    private String text(String key, String otherwise) {
        return source.apply(key).orElse(otherwise);
    }

    private Path dataFolder() {
        return Path.of(source.apply("sycee.data.dir").orElse(System.getProperty("user.home") + "/.sycee"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("this host has no name; set sycee.server.id", e);
        }
    }
}
