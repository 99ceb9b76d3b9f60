package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/** The operator's file of first instances; without it, or with a broken one, the server starts all the same. */
@ApplicationScoped
class InstanceSeeds {

    private static final Logger LOG = System.getLogger(InstanceSeeds.class.getName());

    private final PartnersSettings settings;

    @Inject
    InstanceSeeds(PartnersSettings settings) {
        this.settings = settings;
    }

    List<InstanceSeed> read() {
        return settings.instancesFile().map(InstanceSeeds::read).orElseGet(List::of);
    }

    private static List<InstanceSeed> read(Path file) {
        try {
            return List.of(Json.MAPPER.readValue(file.toFile(), InstanceSeed[].class));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "no instances seeded; the file cannot be read path=" + file, e);
            return List.of();
        }
    }
}
