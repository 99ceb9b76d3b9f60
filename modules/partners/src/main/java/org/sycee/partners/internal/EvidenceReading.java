package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.partners.EvidenceBook;
import org.sycee.partners.EvidenceJson;
import org.sycee.partners.EvidenceJson.ItemJson;

/** Reads what was said about a call in the order of time, and writes down who reads it. */
@ApplicationScoped
class EvidenceReading implements EvidenceBook {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SAID = """
            with said as (
                select id, created_at from partners.partner_exchange where call_key = :key
                union all
                select id, created_at from partners.partner_answer where call_key = :key)
            select id from said
            where not exists (select 1 from said where id = :after)
                or (created_at, id) %s (select created_at, id from said where id = :after)
            order by created_at %2$s, id %2$s limit :most
            """;

    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    EvidenceReading(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    @Transactional
    public EvidenceJson read(Actor who, String doubt, UUID key, Page page) {
        audit.record(who, "evidence-read", doubt, Map.of("call", key.toString()));
        var found = ids(key, page);
        var ids = found.stream().limit(MOST).toList();
        var next = found.size() > MOST ? Optional.of(ids.get(MOST - 1)) : Optional.<UUID>empty();
        return new EvidenceJson(items(ids), next, total(key));
    }

    /** One more than a page, if there is one: it tells that there is a next page. */
    @SuppressWarnings("unchecked") // a native query knows its type only at run time
    private List<UUID> ids(UUID key, Page page) {
        var direction = page.show() == Show.FIRST ? new String[] {">", "asc"} : new String[] {"<", "desc"};
        return entities.createNativeQuery(SAID.formatted((Object[]) direction), UUID.class)
                .setParameter("key", key)
                .setParameter("after", page.after().orElse(NOBODY))
                .setParameter("most", MOST + 1)
                .getResultList();
    }

    private List<ItemJson> items(List<UUID> ids) {
        var exchanges = rows(ExchangeEntity.class, ids).map(ExchangeEntity::read);
        var answers = rows(AnswerEntity.class, ids).map(AnswerEntity::read);
        var items = Stream.concat(exchanges, answers).collect(Collectors.toMap(ItemJson::id, Function.identity()));
        return ids.stream().map(items::get).toList();
    }

    private <T> Stream<T> rows(Class<T> type, List<UUID> ids) {
        return entities.createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .getResultStream();
    }

    private long total(UUID key) {
        return count(ExchangeEntity.class, key) + count(AnswerEntity.class, key);
    }

    private long count(Class<?> type, UUID key) {
        return entities.createQuery(
                        "select count(*) from " + type.getSimpleName() + " where callKey = :key", Long.class)
                .setParameter("key", key)
                .getSingleResult();
    }
}
