package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about who is there. */
@ApplicationScoped
class IdentitySettings {

    private static final int LEAST_HASH_KIBIBYTES = 19_456;

    private final Config config;

    @Inject
    IdentitySettings(Config config) {
        this.config = config;
    }

    /** {@code sycee.identity.default-region}: the country of phone numbers typed without one, ISO 3166; US. */
    String defaultRegion() {
        return text("default-region").orElse("US");
    }

    /** {@code sycee.identity.pepper-file}: the key of the PIN's pepper, made if missing; in the data directory. */
    Path pepperFile() {
        return text("pepper-file").map(Path::of).orElseGet(() -> dataDirectory().resolve("secrets/pin-pepper"));
    }

    /** {@code sycee.identity.admin-token-file}: where a first administrator's token is written at start; nowhere. */
    Optional<Path> adminTokenFile() {
        return text("admin-token-file").map(Path::of);
    }

    /** {@code sycee.identity.origins}: origins of pages beside the server's own, such as a proxy's, by comma; none. */
    List<String> origins() {
        return text("origins").stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .toList();
    }

    /** {@code sycee.identity.message-gateway.url}: takes codes for phones and mailboxes; without it none are sent. */
    Optional<URI> messageGatewayUrl() {
        return text("message-gateway.url").map(URI::create);
    }

    /** {@code sycee.identity.message-gateway.key}: the bearer key for it. */
    String messageGatewayKey() {
        return text("message-gateway.key").orElse("");
    }

    /** {@code sycee.identity.tries-per-address}: sign-ins and registrations a minute from one address; 60. */
    int triesPerAddress() {
        return text("tries-per-address").map(Integer::valueOf).orElse(60);
    }

    /**
     * {@code sycee.identity.hash-kibibytes}: memory that hashing a password or PIN takes; what the OWASP asks for at least,
     * 19456. Less counts only in a sandbox, where it guards nothing.
     */
    int hashKibibytes() {
        var asked = text("hash-kibibytes").map(Integer::valueOf).orElse(LEAST_HASH_KIBIBYTES);
        return isSandbox() ? asked : Math.max(asked, LEAST_HASH_KIBIBYTES);
    }

    private boolean isSandbox() {
        return config.getOptionalValue("sycee.mode", String.class)
                .filter("sandbox"::equals)
                .isPresent();
    }

    private Path dataDirectory() {
        return config.getOptionalValue("sycee.data.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".sycee"));
    }

    private Optional<String> text(String noun) {
        return config.getOptionalValue("sycee.identity." + noun, String.class);
    }
}
