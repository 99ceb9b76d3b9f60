package org.sycee.customers.internal;

import java.util.Comparator;
import java.util.UUID;

/**
 * A user that a search has found.
 *
 * @param id the person's id
 * @param name in full if it was searched for, else masked
 * @param login in full if it was searched for, else masked
 * @param frozen whether the account is frozen
 */
record FoundUser(UUID id, String name, String login, boolean frozen) {

    static final Comparator<FoundUser> BY_NAME =
            Comparator.comparing(FoundUser::name).thenComparing(FoundUser::id);

    static FoundUser of(ProfileEntity profile, String login, UserQuery.Matter matter) {
        var name = profile.displayName();
        return new FoundUser(
                profile.person().value(),
                matter == UserQuery.Matter.NAME ? name : MaskedName.of(name).value(),
                login,
                profile.freeze().isPresent());
    }
}
