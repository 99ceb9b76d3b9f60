package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about partners' files. */
@ApplicationScoped
class ReconciliationSettings {

    private final Function<String, Optional<String>> source;

    @Inject
    ReconciliationSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    ReconciliationSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.reconciliation.pause}: how often it is looked whether orders on their way have ended. */
    Duration pause() {
        return Duration.parse(source.apply("sycee.reconciliation.pause").orElse("PT1M"));
    }

    /** {@code sycee.reconciliation.lease}: after this time a silent server's comparison is begun anew by another. */
    Duration lease() {
        return Duration.parse(source.apply("sycee.reconciliation.lease").orElse("PT10M"));
    }

    /** {@code sycee.reconciliation.fees}: what partners may take a payment, {@code instance=minor units}, by comma. */
    long agreedFee(String instance) {
        return source.apply("sycee.reconciliation.fees").stream()
                .flatMap(fees -> java.util.stream.Stream.of(fees.split(",")))
                .map(String::strip)
                .filter(fee -> fee.startsWith(instance + "="))
                .mapToLong(fee -> Long.parseLong(fee.substring(instance.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** {@code sycee.server.id}: this server's name, the same after a restart, unique among servers; the host's name. */
    String serverId() {
        return source.apply("sycee.server.id").orElseGet(ReconciliationSettings::hostName);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("this host has no name; set sycee.server.id", e);
        }
    }
}
