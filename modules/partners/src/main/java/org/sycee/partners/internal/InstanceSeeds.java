package org.sycee.partners.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.sycee.kernel.ServerStarted;

/** The operator's file of first instances; without it, or with a broken one, the server starts all the same. */
@ApplicationScoped
class InstanceSeeds {

    private static final Logger LOG = System.getLogger(InstanceSeeds.class.getName());

    private final PartnersSettings settings;
    private final InstanceRecords records;

    @Inject
    InstanceSeeds(PartnersSettings settings, InstanceRecords records) {
        this.settings = settings;
        this.records = records;
    }

    /** After the migrations, before anything is opened. */
    void start(@Observes @Priority(1900) ServerStarted event) {
        records.addAbsent(settings.instancesFile().map(InstanceSeeds::read).orElseGet(List::of));
        records.all().forEach(row -> sealAnew(row.name()));
    }

    private static List<InstanceSeed> read(Path file) {
        try {
            return List.of(Json.MAPPER.readValue(file.toFile(), InstanceSeed[].class));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "no instances seeded; the file cannot be read path=" + file, e);
            return List.of();
        }
    }

    /** What no key opens stays as it is: it is refused, with the reason, when it is to be opened. */
    private void sealAnew(String name) {
        try {
            records.sealAnew(name);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "settings not sealed anew name=" + name, e);
        }
    }
}
