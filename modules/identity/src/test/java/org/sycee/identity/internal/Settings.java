package org.sycee.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings for tests: a pepper file of their own, and whatever is given. */
final class Settings {

    private Settings() {}

    static IdentitySettings with(Map<String, String> given) {
        return new IdentitySettings(config(given));
    }

    static Config config(Map<String, String> given) {
        var values = new HashMap<>(given);
        values.computeIfAbsent("sycee.identity.pepper-file", name -> temporary());
        return (Config) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get((String) arguments[0])));
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("sycee-test-").resolve("pepper").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
