package org.sycee.customers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sycee.audit.Deed;
import org.sycee.customers.Standings;
import org.sycee.kernel.Memory;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.Remembered;

/**
 * How customers stand, which every payment asks.
 *
 * <p>Good standing is remembered for a moment: what another server has frozen may still be paid from here for
 * {@link #BELIEVED}. Being frozen is not remembered, so that it ends everywhere at once.
 */
@ApplicationScoped
class KnownStandings implements Standings, Memory {

    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 50_000;

    private final StandingRecords records;
    private final Remembered<PersonId, PersonId> sound = new Remembered<>(MOST_REMEMBERED, BELIEVED);

    @Inject
    KnownStandings(StandingRecords records) {
        this.records = records;
    }

    @Override
    public boolean isFrozen(PersonId person) {
        return sound.get(person, asked -> Optional.of(asked).filter(one -> !records.isFrozen(one)))
                .isEmpty();
    }

    @Override
    public void renew() {
        sound.renew(asked -> records.sound(asked).stream().collect(Collectors.toMap(one -> one, one -> one)));
    }

    /** As {@link StandingRecords#freeze}, and this server believes nothing else from then on. */
    void freeze(PersonId person, Deed deed) {
        records.freeze(person, deed);
        sound.forget(person);
    }

    void unfreeze(PersonId person, Deed deed) {
        records.unfreeze(person, deed);
    }
}
