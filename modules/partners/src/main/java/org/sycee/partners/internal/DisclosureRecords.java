package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.PersonalField;

/** The rows of what partners were told of people; each method is one database transaction. */
@ApplicationScoped
class DisclosureRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    DisclosureRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps that a field is told now for a call; says of whom. Empty of a call that is for nobody known. */
    @Transactional
    Optional<PersonId> note(UUID call, PersonalField field) {
        Stream<?> told = entities
                .createNativeQuery("""
                insert into partners.disclosure (id, call_key, field, person, instance, kind, times, told_at)
                select :id, key, :field, person, instance, kind, 1, :now
                from partners.partner_call where key = :call and person is not null
                on conflict (call_key, field) do update set times = disclosure.times + 1
                returning person
                """)
                .setParameter("id", Ids.next())
                .setParameter("field", field.name())
                .setParameter("now", clock.instant())
                .setParameter("call", call)
                .getResultList()
                .stream();
        return told.findFirst().map(UUID.class::cast).map(PersonId::new);
    }

    /** What was told of a person, the newest first, older than one of these ids. */
    @Transactional
    List<DisclosureEntity> page(PersonId person, UUID before, int most) {
        return entities.createQuery(
                        "from DisclosureEntity where person = :person and id < :before order by id desc",
                        DisclosureEntity.class)
                .setParameter("person", person.value())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}
