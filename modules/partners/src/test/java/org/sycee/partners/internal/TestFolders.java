package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A plugins folder and a trust folder, as a server that starts finds them. */
record TestFolders(Path plugins, Path trust) {

    /** What a server with some settings makes of them. */
    PluginFolder load(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("sycee.partners.plugins-folder", plugins.toString());
        all.put("sycee.partners.trust-folder", trust.toString());
        all.put("sycee.data.dir", data().toString());
        all.put("sycee.server.id", "one");
        var folder =
                new PluginFolder(new PartnersSettings(key -> Optional.ofNullable(all.get(key))), new TestThreads());
        folder.look();
        return folder;
    }

    private Path data() {
        return trust.resolve("data");
    }

    /** Where archives are unpacked. */
    Path unpacked() {
        return data().resolve("unpacked-plugins/one");
    }

    /** The only archive is refused, for a reason that says so. */
    void assertRefused(Map<String, String> settings, String reason) {
        var folder = load(settings);
        assertThat(folder.versions()).isEmpty();
        assertThat(folder.loaded()).isEmpty();
        assertThat(folder.refused())
                .singleElement()
                .extracting(RefusedArchive::reason)
                .asString()
                .contains(reason);
    }
}
