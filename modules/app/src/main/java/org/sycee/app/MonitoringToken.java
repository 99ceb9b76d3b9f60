package org.sycee.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the operator's monitoring shows instead of a session; a sandbox asks for none. */
@ApplicationScoped
class MonitoringToken {

    private static final int SHORTEST = 16;

    private final boolean isSandbox;
    private final Optional<byte[]> expected;

    /**
     * Reads two settings.
     *
     * @param mode {@code sycee.mode}: a sandbox lets everybody look
     * @param token {@code sycee.monitoring.token}: the bearer token that opens {@code /health}, {@code /metrics} and
     *     {@code /openapi}; without one they are closed in live mode
     */
    @Inject
    MonitoringToken(
            @ConfigProperty(name = "sycee.mode", defaultValue = "live") String mode,
            @ConfigProperty(name = "sycee.monitoring.token") Optional<String> token) {
        this.isSandbox = mode.equals("sandbox");
        this.expected = token.map(MonitoringToken::header);
    }

    private static byte[] header(String token) {
        if (token.length() < SHORTEST) {
            throw new IllegalStateException("sycee.monitoring.token has fewer than " + SHORTEST + " characters");
        }
        return bytes("Bearer " + token);
    }

    /** Whether who sends this header, or none, may look. */
    boolean admits(@Nullable String authorization) {
        return isSandbox
                || expected.filter(header -> isSame(header, authorization)).isPresent();
    }

    /** In a time that tells nothing. */
    private static boolean isSame(byte[] header, @Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(header, bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
