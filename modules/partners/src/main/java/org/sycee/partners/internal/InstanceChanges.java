package org.sycee.partners.internal;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall be otherwise with an instance.
 *
 * @param name how people shall read it from now on; stays if it is empty
 * @param settings what is set to null is taken away, what is not named stays
 */
record InstanceChanges(Optional<String> name, Map<String, @Nullable String> settings) {

    InstanceSeed of(InstanceSeed now) {
        return new InstanceSeed(
                now.instance(),
                now.plugin(),
                name.orElse(now.name()),
                now.categories(),
                now.with(settings).settings());
    }
}
