package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sycee.customers.CustomerNames;
import org.sycee.kernel.PersonId;

/** Masked names from the profiles, many in one look. */
@ApplicationScoped
class ProfileNames implements CustomerNames {

    private final ProfileRecords profiles;

    @Inject
    ProfileNames(ProfileRecords profiles) {
        this.profiles = profiles;
    }

    @Override
    public Map<PersonId, String> of(Set<PersonId> people) {
        return profiles.findAll(people).stream()
                .collect(Collectors.toUnmodifiableMap(ProfileEntity::person, ProfileNames::masked));
    }

    private static String masked(ProfileEntity profile) {
        return MaskedName.of(profile.displayName()).value();
    }
}
