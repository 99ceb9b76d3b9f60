package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.PaidBill;
import org.sycee.billpay.PayBill;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;

/** The rows of quotes and payments; each method is one database transaction. */
@ApplicationScoped
class BillRecords {

    private static final int BATCH = 20;
    private static final String OF_THAT_CUSTOMER = """
            and size(quote.fields) = (select count(*) from BillQuoteEntity same join same.fields field
                where same.id = quote.id and value(field) in :values)
            """;
    private static final int MOST_SHOWN = 50;
    private static final Duration TIME_TO_PLACE = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final Mandates mandates;
    private final Clock clock;

    @Inject
    BillRecords(EntityManager entities, Mandates mandates, Clock clock) {
        this.entities = entities;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional
    void add(PersonId person, BillQuote quote) {
        entities.persist(new BillQuoteEntity(person, quote, clock.instant()));
    }

    /**
     * The person's quote.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND} if there is none, or it is somebody else's
     */
    @Transactional
    BillQuote quote(PersonId person, UUID quote) {
        return own(person, quote, entities.find(BillQuoteEntity.class, quote)).quote(today());
    }

    /**
     * Returns if nobody pays the quote, as far as one can tell without its lock.
     *
     * @throws SyceeException {@link BillPayError#QUOTE_USED}
     */
    @Transactional
    void mustBeUnused(UUID quote) {
        if (isUsed(quote)) {
            throw used();
        }
    }

    /** The person's payments since then for the customer that a quote is for, whose hold was not refused; newest first, at most 20. */
    @Transactional
    List<RecordedPayment> paidSince(PersonId person, BillQuote quote, Instant since) {
        return entities.createQuery("""
            select payment from BillPaymentEntity payment join BillQuoteEntity quote on quote.id = payment.quoteId
            where quote.person = :person and quote.companyId = :company
            and payment.createdAt >= :since and payment.refusal is null
            """ + OF_THAT_CUSTOMER + """
            order by payment.createdAt desc
            """, BillPaymentEntity.class)
                .setParameter("person", person.value())
                .setParameter("company", quote.company().id())
                .setParameter("values", quote.fields().values())
                .setParameter("since", since)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(this::recorded)
                .filter(payment -> payment.quote().fields().equals(quote.fields()))
                .toList();
    }

    /** The person's payments for a customer of a company whose hold was not refused, newest first; of the last 50. */
    @Transactional
    List<PaidBill> payments(PersonId person, String companyId, Map<String, String> fields) {
        return entities.createQuery("""
            select payment, quote from BillPaymentEntity payment join BillQuoteEntity quote on quote.id = payment.quoteId
            where quote.person = :person and quote.companyId = :company and payment.refusal is null
            """ + OF_THAT_CUSTOMER + """
            order by payment.createdAt desc, payment.id desc
            """, Object[].class)
                .setParameter("person", person.value())
                .setParameter("company", companyId)
                .setParameter("values", fields.values())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(row -> paid((BillPaymentEntity) row[0], (BillQuoteEntity) row[1]))
                .filter(payment -> payment.quote().fields().equals(fields))
                .toList();
    }

    private PaidBill paid(BillPaymentEntity payment, BillQuoteEntity quote) {
        return new PaidBill(payment.id(), quote.quote(today()), payment.createdAt());
    }

    /**
     * Records that a quote is to be paid, or finds what the same intent recorded before.
     *
     * <p>The quote's lock makes those who would pay it wait for one another. Flushed, so that the same intent for
     * another quote is found out here.
     *
     * @param id the name of the payment, if it is new
     */
    @Transactional
    RecordedPayment record(PayBill command, UUID id) {
        var locked = entities.find(BillQuoteEntity.class, command.quote(), LockModeType.PESSIMISTIC_WRITE);
        var quote = own(command.person(), command.quote(), locked);
        return findByIntent(command.intent()).orElseGet(() -> recordNew(command, id, quote));
    }

    private RecordedPayment recordNew(PayBill command, UUID id, BillQuoteEntity quote) {
        var now = clock.instant();
        if (quote.isExpired(now)) {
            throw new SyceeException(
                    BillPayError.QUOTE_EXPIRED,
                    "The bill was fetched too long ago; fetch it again. Nothing was taken.");
        }
        if (isUsed(command.quote())) {
            throw used();
        }
        mandates.mustCover(command, quote.quote(today()));
        var payment = new BillPaymentEntity(id, command.quote(), command.intent(), now);
        entities.persist(payment);
        entities.flush();
        return recorded(payment);
    }

    private static SyceeException used() {
        return new SyceeException(BillPayError.QUOTE_USED, "This bill is being paid already. Nothing was taken now.");
    }

    private boolean isUsed(UUID quote) {
        return entities.createQuery(
                                "select count(*) from BillPaymentEntity where quoteId = :quote and refusal is null",
                                Long.class)
                        .setParameter("quote", quote)
                        .getSingleResult()
                > 0;
    }

    /**
     * What the same intent recorded before.
     *
     * @throws SyceeException {@link KernelError#IDEMPOTENCY_KEY_REUSED} if it was another request
     */
    @Transactional
    Optional<RecordedPayment> findByIntent(Intent intent) {
        var found = entities.createQuery("""
            from BillPaymentEntity
            where intent.actorKind = :kind and intent.actorId = :actor
            and intent.route = :route and intent.key = :key
            """, BillPaymentEntity.class)
                .setParameter("kind", intent.actor().kind())
                .setParameter("actor", intent.actor().id())
                .setParameter("route", intent.route())
                .setParameter("key", intent.key().value())
                .getResultStream()
                .findFirst();
        found.ifPresent(payment -> intent.sameAs(payment.digest()));
        return found.map(this::recorded);
    }

    /** What was made under a key, by whichever route. */
    @Transactional
    Optional<UUID> madeUnder(Actor actor, IdempotencyKey key) {
        return entities.createQuery("""
            select id from BillPaymentEntity
            where intent.actorKind = :kind and intent.actorId = :actor and intent.key = :key
            """, UUID.class)
                .setParameter("kind", actor.kind())
                .setParameter("actor", actor.id())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<RecordedPayment> find(UUID payment) {
        return Optional.ofNullable(entities.find(BillPaymentEntity.class, payment))
                .map(this::recorded);
    }

    /** Payments whose order should be there by now, and may not be: the server died in between. Oldest first. */
    @Transactional
    List<RecordedPayment> unplaced() {
        return entities.createQuery("""
            from BillPaymentEntity where placedAt is null and createdAt <= :latest order by createdAt
            """, BillPaymentEntity.class)
                .setParameter("latest", clock.instant().minus(TIME_TO_PLACE))
                .setMaxResults(BATCH)
                .getResultStream()
                .map(this::recorded)
                .toList();
    }

    @Transactional
    void placed(UUID payment) {
        locked(payment).becomePlaced(clock.instant());
    }

    /** Frees the quote for another try. */
    @Transactional
    void refused(UUID payment, String reason) {
        locked(payment).becomeRefused(reason, clock.instant());
    }

    private BillPaymentEntity locked(UUID payment) {
        return entities.find(BillPaymentEntity.class, payment, LockModeType.PESSIMISTIC_WRITE);
    }

    private RecordedPayment recorded(BillPaymentEntity payment) {
        var quote = entities.find(BillQuoteEntity.class, payment.quoteId());
        return new RecordedPayment(
                payment.id(),
                quote.person(),
                quote.quote(today()),
                payment.callKey(),
                payment.orderedBy(),
                payment.isPlaced());
    }

    private static BillQuoteEntity own(PersonId person, UUID id, @Nullable BillQuoteEntity quote) {
        if (quote == null || !quote.person().equals(person)) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no quote " + id + ".");
        }
        return quote;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
