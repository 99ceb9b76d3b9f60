package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.identity.PaymentPins;
import org.sycee.identity.People;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** What an administrator may see of users, and do to them. Every look is written down. */
@ApplicationScoped
class UserDesk {

    private static final int MOST = 20;

    private final ProfileRecords profiles;
    private final KnownStandings standings;
    private final People people;
    private final PaymentPins pins;
    private final AuditLog audit;

    @Inject
    UserDesk(ProfileRecords profiles, KnownStandings standings, People people, PaymentPins pins, AuditLog audit) {
        this.profiles = profiles;
        this.standings = standings;
        this.people = people;
        this.pins = pins;
        this.audit = audit;
    }

    /** Those whose login or id is the text, or whose name contains it; of each, what was searched for shows in full. */
    List<FoundUser> search(Actor who, UserQuery query) {
        var found = Stream.of(byId(query), byLogin(query), byName(query))
                .flatMap(List::stream)
                .collect(Collectors.toMap(FoundUser::id, user -> user, (first, second) -> first))
                .values()
                .stream()
                .sorted(FoundUser.BY_NAME)
                .limit(MOST)
                .toList();
        audit.record(who, "users-searched", "users", Map.of("found", ids(found)));
        return found;
    }

    private List<FoundUser> byId(UserQuery query) {
        return query.id().flatMap(profiles::find).stream()
                .map(profile -> found(profile, UserQuery.Matter.ID, query))
                .toList();
    }

    private List<FoundUser> byLogin(UserQuery query) {
        return people.withLogin(query.text()).flatMap(person -> profiles.find(person.id())).stream()
                .map(profile -> found(profile, UserQuery.Matter.LOGIN, query))
                .toList();
    }

    private List<FoundUser> byName(UserQuery query) {
        return profiles.named(query.text(), MOST).stream()
                .map(profile -> found(profile, UserQuery.Matter.NAME, query))
                .toList();
    }

    private FoundUser found(ProfileEntity profile, UserQuery.Matter matter, UserQuery query) {
        var login = people.find(profile.person()).orElseThrow().maskedLogin();
        return FoundUser.of(profile, matter == UserQuery.Matter.LOGIN ? query.text() : login, matter);
    }

    /** Enough to know later who was seen. */
    private static String ids(List<FoundUser> found) {
        return found.stream().limit(10).map(user -> user.id().toString()).collect(Collectors.joining(" "));
    }

    /** One user, as far as an administrator needs it. */
    SeenUser look(Actor who, PersonId id) {
        var seen = seen(id);
        audit.record(who, "user-viewed", "user:" + id, Map.of());
        return seen;
    }

    SeenUser freeze(PersonId id, Deed deed) {
        standings.freeze(id, deed);
        return seen(id);
    }

    SeenUser unfreeze(PersonId id, Deed deed) {
        standings.unfreeze(id, deed);
        return seen(id);
    }

    private SeenUser seen(PersonId id) {
        return profiles.find(id)
                .flatMap(profile -> people.find(id).map(person -> new SeenUser(profile, person, pins.state(id))))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no user " + id + "."));
    }
}
