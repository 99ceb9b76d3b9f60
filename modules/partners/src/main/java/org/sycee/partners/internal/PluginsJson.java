package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;
import org.sycee.partner.spi.PersonalField;
import org.sycee.partners.ServiceOffer;

/** The plugins, and what became of each, on the wire. */
record PluginsJson(List<PluginJson> plugins, List<RefusedJson> refused, List<InstanceJson> instances) {

    /** @param versions the newest first */
    record PluginJson(String id, List<VersionJson> versions) {}

    /**
     * @param here whether its archive lies in this server's folder, and was let in
     * @param loaded whether its code is there
     * @param openCalls calls of which nobody knows the end yet, on all servers
     * @param made empty if neither archive nor code is there
     */
    record VersionJson(
            String version,
            VersionDuties.State state,
            boolean here,
            boolean loaded,
            long openCalls,
            Optional<MadeJson> made) {}

    /**
     * @param signer the name of the key; empty at the level UNKNOWN
     * @param doubt what its proof lacks
     * @param personalFields what its partner is told of people, in the order of their names
     */
    record MadeJson(
            ServiceOffer.Kind kind,
            Signer.Level trust,
            String signer,
            Optional<String> doubt,
            List<PersonalField> personalFields) {

        static MadeJson of(PluginVersion version) {
            return new MadeJson(
                    version.manifest().kind(),
                    version.signer().level(),
                    version.signer().name(),
                    version.doubt(),
                    version.manifest().personalFields().stream().sorted().toList());
        }
    }

    record RefusedJson(String file, String reason) {

        static RefusedJson of(RefusedArchive archive) {
            return new RefusedJson(archive.file(), archive.reason());
        }
    }
}
