package org.sycee.partners.internal;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partners.ServiceOffer;

/**
 * What a plugin declares of itself in {@code plugin.properties}; the host enforces it.
 *
 * @param id its name
 * @param version its version
 * @param spi the version of the contract that it was built against
 * @param kind what its services do
 * @param routes where it may send requests to
 * @param terms what its partner promises
 * @param callbacks how its partner signs callbacks
 * @param paysOutTo what its services pay out to; only payment channels do
 * @param refunds whether its partner can give back what it took
 * @param personalFields what its partner is told of a person
 */
record PluginManifest(
        String id,
        String version,
        String spi,
        ServiceOffer.Kind kind,
        AllowedRoutes routes,
        Terms terms,
        CallbackScheme callbacks,
        Set<Instrument.Kind> paysOutTo,
        boolean refunds,
        Set<PersonalField> personalFields) {

    static final String FILE = "plugin.properties";

    /** The contract of this host is 1.1; plugins of 0.1 and 1.0 still link to it. */
    private static final String SPI_ACCEPTED = "0\\.1|1\\.[01]";

    private static final String AMOUNT = "[0-9]{1,18}";

    /**
     * Reads a manifest.
     *
     * @throws ArchiveRefusedException if a key is missing or cannot be read, or the SPI's version does not fit
     */
    static PluginManifest of(Properties properties) throws ArchiveRefusedException {
        try {
            return read(properties);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ArchiveRefusedException("Its plugin.properties cannot be accepted: " + e.getMessage());
        }
    }

    /** What the archive of a version must be named. */
    static String archiveName(String id, String version) {
        return id + "-" + version + ".zip";
    }

    private static PluginManifest read(Properties properties) {
        var spi = require(properties, "sycee.spi", SPI_ACCEPTED);
        return new PluginManifest(
                require(properties, "plugin.id", "[a-z0-9]+(-[a-z0-9]+)*"),
                require(properties, "plugin.version", "[0-9A-Za-z]+([.-][0-9A-Za-z]+)*"),
                spi,
                ServiceOffer.Kind.valueOf(require(properties, "sycee.kind", "[A-Z_]+")),
                AllowedRoutes.parse(require(properties, "sycee.http.allow", ".+")),
                terms(properties),
                CallbackScheme.named(require(properties, "sycee.callbacks", "none|hmac-sha256|standard-webhooks")),
                several(properties, "sycee.pays-out-to", Instrument.Kind::valueOf),
                isTrue(properties, "sycee.refunds"),
                several(properties, "sycee.personal-fields", PersonalField::valueOf));
    }

    private static Terms terms(Properties properties) {
        var window = Duration.parse(require(properties, "sycee.visibility-window", ".+"));
        if (window.isNegative()) {
            throw new IllegalArgumentException("sycee.visibility-window is negative");
        }
        return new Terms(
                require(properties, "sycee.idempotent", "true|false").equals("true"),
                window,
                isTrue(properties, "sycee.partial-success"),
                list(require(properties, "sycee.final-failure-codes", ".*")),
                list(require(properties, "sycee.currencies", "[A-Z]{3}(\\s*,\\s*[A-Z]{3})*")),
                Long.parseLong(require(properties, "sycee.max-amount", AMOUNT)),
                maxAmountPerDay(properties));
    }

    /** What may be left out, and then is not so. */
    private static boolean isTrue(Properties properties, String key) {
        return properties.containsKey(key)
                && require(properties, key, "true|false").equals("true");
    }

    private static OptionalLong maxAmountPerDay(Properties properties) {
        return properties.containsKey("sycee.max-amount-per-day")
                ? OptionalLong.of(Long.parseLong(require(properties, "sycee.max-amount-per-day", AMOUNT)))
                : OptionalLong.empty();
    }

    /** What may be left out, and then is none. */
    private static <T> Set<T> several(Properties properties, String key, Function<String, T> named) {
        return properties.containsKey(key)
                ? list(require(properties, key, ".*")).stream().map(named).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String require(Properties properties, String key, String pattern) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        if (!value.strip().matches(pattern)) {
            throw new IllegalArgumentException(key + " must match " + pattern + " but is " + value);
        }
        return value.strip();
    }
}
