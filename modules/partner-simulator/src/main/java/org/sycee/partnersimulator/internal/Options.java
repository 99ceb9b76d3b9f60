package org.sycee.partnersimulator.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sycee.partnersimulator.Settings;
import org.sycee.partnersimulator.SharedKeys;

/** Options: an argument {@code --name value}, else property sycee.simulator.name, else SYCEE_SIMULATOR_NAME. */
final class Options {

    private static final Set<String> NAMES = Set.of(
            "port",
            "data",
            "port-file",
            "callback-base",
            "processing-millis",
            "ride-millis",
            "acquirer-key",
            "airtime-key",
            "taxi-key",
            "gateway-key",
            "callback-secret");

    private final Map<String, String> arguments = new HashMap<>();

    Options(String... args) {
        for (var i = 0; i < args.length; i++) {
            var name = args[i].replaceFirst("^--", "").replaceFirst("=.*$", "");
            if (!args[i].startsWith("--") || !NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown option " + args[i] + "; known: " + NAMES);
            }
            var equals = args[i].indexOf('=');
            if (equals < 0 && i + 1 == args.length) {
                throw new IllegalArgumentException("no value for option " + args[i]);
            }
            arguments.put(name, equals < 0 ? args[++i] : args[i].substring(equals + 1));
        }
    }

    Settings settings() {
        return new Settings(
                Integer.parseInt(value("port", "8090")),
                Path.of(value("data", "simulator-data")),
                URI.create(value("callback-base", "http://localhost:8080")),
                Duration.ofMillis(Long.parseLong(value("processing-millis", "300"))),
                Duration.ofMillis(Long.parseLong(value("ride-millis", "60000"))),
                keys());
    }

    /** Where to write the port once it listens; empty for nowhere. */
    String portFile() {
        return value("port-file", "");
    }

    private SharedKeys keys() {
        return new SharedKeys(
                value("acquirer-key", SharedKeys.SANDBOX.acquirer()),
                value("airtime-key", SharedKeys.SANDBOX.airtime()),
                value("taxi-key", SharedKeys.SANDBOX.taxi()),
                value("gateway-key", SharedKeys.SANDBOX.gateway()),
                value("callback-secret", SharedKeys.SANDBOX.callbackSecret()));
    }

    private String value(String name, String otherwise) {
        var environment = "SYCEE_SIMULATOR_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        var elsewhere = System.getenv().getOrDefault(environment, otherwise);
        return arguments.getOrDefault(name, System.getProperty("sycee.simulator." + name, elsewhere));
    }
}
