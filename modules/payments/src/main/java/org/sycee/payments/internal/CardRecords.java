package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.SavedCard;

/** The rows of saved cards; each method is one database transaction, or part of the caller's. */
@ApplicationScoped
class CardRecords {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CardRecords(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Saves a card that was used, or what is new about it; two at once do not disturb each other.
     *
     * <p>A card that was typed again comes with another token; it is the same to its owner, and the newest token counts.
     */
    @Transactional
    void keep(PersonId person, String instance, SavedCard card) {
        if (!isNewTokenOfKnown(person, instance, card)) {
            save(person, instance, card);
        }
    }

    private boolean isNewTokenOfKnown(PersonId person, String instance, SavedCard card) {
        var known = all(person).stream()
                .filter(one -> one.instance().equals(instance))
                .toList();
        if (known.stream().anyMatch(one -> one.token().equals(card.token()))) {
            return false;
        }
        var same = known.stream().filter(one -> one.looksLike(card)).findFirst();
        same.ifPresent(one -> one.renew(card.token()));
        return same.isPresent();
    }

    private void save(PersonId person, String instance, SavedCard card) {
        entities.createNativeQuery("""
                        insert into payments.card
                            (id, person, instance, token, brand, last_four, expiry_month, expiry_year, created_at)
                        values (:id, :person, :instance, :token, :brand, :lastFour, :month, :year, :now)
                        on conflict (person, instance, token) do update set
                            brand = excluded.brand,
                            last_four = excluded.last_four,
                            expiry_month = excluded.expiry_month,
                            expiry_year = excluded.expiry_year
                        """)
                .setParameter("id", Ids.next())
                .setParameter("person", person.value())
                .setParameter("instance", instance)
                .setParameter("token", card.token())
                .setParameter("brand", card.brand())
                .setParameter("lastFour", card.lastFour())
                .setParameter("month", card.expiryMonth())
                .setParameter("year", card.expiryYear())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The card chosen last comes first; those never chosen follow, the oldest first. */
    @Transactional
    List<CardEntity> all(PersonId person) {
        return entities.createQuery("""
                        from CardEntity where person = :person order by chosenAt desc nulls last, createdAt, id
                        """, CardEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    @Transactional
    Optional<CardEntity> find(PersonId person, UUID id) {
        return Optional.ofNullable(entities.find(CardEntity.class, id)).filter(card -> card.isOf(person));
    }

    /** Says whether there was such a card. */
    @Transactional
    boolean choose(PersonId person, UUID id) {
        return entities.createQuery("update CardEntity set chosenAt = :now where person = :person and id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("person", person.value())
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Says whether there was such a card. */
    @Transactional
    boolean delete(PersonId person, UUID id) {
        return entities.createQuery("delete from CardEntity where person = :person and id = :id")
                        .setParameter("person", person.value())
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }
}
