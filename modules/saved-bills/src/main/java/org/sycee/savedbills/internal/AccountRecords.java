package org.sycee.savedbills.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.Company;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.outbox.Event;
import org.sycee.outbox.Outbox;
import org.sycee.savedbills.SaveAccount;
import org.sycee.savedbills.SavedAccount;
import org.sycee.savedbills.SavedAccounts;
import org.sycee.savedbills.SavedBillsError;

/** The rows of saved accounts; each method is one database transaction. Accounts are locked before their mandates. */
@ApplicationScoped
class AccountRecords {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_SILENCE = Duration.ofHours(1);

    private final EntityManager entities;
    private final MandateRecords mandates;
    private final Timetable timetable;
    private final SavedBillsSettings settings;
    private final Outbox outbox;

    @Inject
    AccountRecords(
            EntityManager entities,
            MandateRecords mandates,
            Timetable timetable,
            SavedBillsSettings settings,
            Outbox outbox) {
        this.entities = entities;
        this.mandates = mandates;
        this.timetable = timetable;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Flushed, so that the same account, saved at the same time, is found out here. */
    @Transactional
    UUID add(SaveAccount terms, Company company) {
        if (kept(terms.person()).count() >= AccountRules.MOST_ACCOUNTS) {
            throw new SyceeException(
                    SavedBillsError.TOO_MANY_ACCOUNTS,
                    "At most " + AccountRules.MOST_ACCOUNTS + " accounts can be saved. Remove one first.");
        }
        var account = new SavedAccountEntity(terms, company, timetable.now());
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    @Transactional
    Optional<SavedAccount> findByContent(PersonId person, String digest) {
        return withContent(person, digest).map(this::shown);
    }

    @Transactional
    List<SavedAccount> list(PersonId person) {
        return kept(person).map(this::shown).toList();
    }

    @Transactional
    Optional<SavedAccount> find(UUID id) {
        return Optional.ofNullable(entities.find(SavedAccountEntity.class, id))
                .filter(account -> !account.isRemoved())
                .map(this::shown);
    }

    /**
     * Whether the company is to be asked now; if so, nobody else is told so for a while.
     *
     * @throws SyceeException {@link KernelError#NOT_FOUND}
     */
    @Transactional
    boolean mayAsk(PersonId person, UUID id) {
        return own(person, id).askIfOlderThan(settings.refreshAfter(), timetable.now());
    }

    /** Takes what the company said, and does what that makes due: the notice of a payment, or the reminder. */
    @Transactional
    void looked(UUID id, Look look) {
        var account = locked(id);
        if (account == null || account.isRemoved()) {
            return;
        }
        account.learn(look, timetable.now());
        if (look.kind() == Look.Kind.UNANSWERED) {
            lookAgain(account, timetable.now().plus(PAUSE_AFTER_SILENCE));
        } else {
            var announcement = mandates.announce(account);
            remind(account);
            lookAgain(account, earlier(timetable.nextLook(id), announcement));
        }
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(instant -> instant.isBefore(one)).orElse(one);
    }

    /** By itself an account is looked at only while a reminder or a mandate wants it. */
    private void lookAgain(SavedAccountEntity account, Instant when) {
        var isWanted = account.reminder().isPresent() || mandates.isPaying(account.id());
        account.lookAt(isWanted ? Optional.of(when) : Optional.empty());
    }

    private void remind(SavedAccountEntity account) {
        if (isDueSoon(account)) {
            var bill = account.due(timetable.today(account.person())).orElseThrow();
            var reminder = new ReminderEntity.Id(account.id(), bill.reference());
            if (entities.find(ReminderEntity.class, reminder) == null) {
                entities.persist(new ReminderEntity(reminder, timetable.now()));
                outbox.record(Event.of(SavedAccounts.BILL_DUE, account.id()));
            }
        }
    }

    private boolean isDueSoon(SavedAccountEntity account) {
        return account.isDueSoon(timetable.today(account.person())) && !mandates.isPaying(account.id());
    }

    /** The bill was paid, by whomever: it is due no more. */
    @Transactional
    void paid(PersonId person, String digest, String billReference) {
        withContent(person, digest)
                .map(account -> locked(account.id()))
                .ifPresent(account -> account.forget(billReference, timetable.now()));
    }

    @Transactional
    void change(PersonId person, UUID id, String nickname, Optional<Integer> reminder) {
        var account = own(person, id);
        account.call(nickname, reminder);
        lookAgain(account, timetable.now());
    }

    @Transactional
    void remove(PersonId person, UUID id) {
        own(person, id).remove(timetable.now());
        mandates.endOf(id);
    }

    /** Claims accounts that are due for a look; what another server has in hand is passed over. */
    @Transactional
    List<SavedAccount> claimDue(int most) {
        var until = timetable.now().plus(LEASE);
        var due = due(most);
        due.forEach(account -> account.lookAt(Optional.of(until)));
        return due.stream().map(this::shown).toList();
    }

    @SuppressWarnings("unchecked") // a native query knows its entity only at run time
    private List<SavedAccountEntity> due(int most) {
        Query query = entities.createNativeQuery("""
                select * from savedbills.saved_account
                where next_look_at <= :now
                order by next_look_at limit :most for update skip locked
                """, SavedAccountEntity.class);
        query.setParameter("now", timetable.now());
        query.setParameter("most", most);
        return query.getResultList();
    }

    private Stream<SavedAccountEntity> kept(PersonId person) {
        return entities.createQuery("""
                        from SavedAccountEntity where person = :person and removedAt is null order by nickname, id
                        """, SavedAccountEntity.class)
                .setParameter("person", person.value())
                .getResultStream();
    }

    private Optional<SavedAccountEntity> withContent(PersonId person, String digest) {
        return entities.createQuery("""
                        from SavedAccountEntity where person = :person and digest = :digest and removedAt is null
                        """, SavedAccountEntity.class)
                .setParameter("person", person.value())
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    private SavedAccountEntity own(PersonId person, UUID id) {
        var account = locked(id);
        if (account == null || !account.isKeptBy(person)) {
            throw new SyceeException(KernelError.NOT_FOUND, "There is no saved account " + id + ".");
        }
        return account;
    }

    private @Nullable SavedAccountEntity locked(UUID id) {
        return entities.find(SavedAccountEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private SavedAccount shown(SavedAccountEntity account) {
        return new SavedAccount(
                account.id(),
                account.person(),
                account.company(),
                account.fields(),
                account.nickname(),
                account.reminder(),
                account.known(timetable.today(account.person())),
                isDueSoon(account));
    }
}
