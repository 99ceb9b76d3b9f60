package org.sycee.savedbills.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.Company;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.savedbills.KnownBill;
import org.sycee.savedbills.SaveAccount;

/**
 * A saved account, what is known of its bill, and when the company is to be asked again.
 *
 * <p>Born when a person saves it, with what the company said just then; it learns from each look, and ends removed. Its row
 * is the lock of those who would announce or remember its bill. It is looked at by itself only while a reminder or a mandate
 * wants it.
 */
@Entity
@Table(schema = "savedbills", name = "saved_account")
class SavedAccountEntity {

    @Id
    private UUID id;

    private UUID person;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "company_name")
    private String companyName;

    private String category;

    @ElementCollection
    @CollectionTable(schema = "savedbills", name = "account_field", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, String> fields = new HashMap<>();

    @SuppressWarnings("unused") // read in queries
    private String digest;

    private String nickname;

    @Column(name = "reminder_days")
    private @Nullable Integer reminderDays;

    @Embedded
    private @Nullable BillRow bill;

    @Column(name = "fetched_at")
    private @Nullable Instant fetchedAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "next_look_at")
    private @Nullable Instant nextLookAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected SavedAccountEntity() {}

    SavedAccountEntity(SaveAccount terms, Company company, Instant now) {
        this.id = Ids.next();
        this.person = terms.person().value();
        this.companyId = company.id();
        this.companyName = company.name();
        this.category = company.category();
        this.fields.putAll(terms.fields());
        this.digest = AccountRules.digestOf(company.id(), terms.fields());
        this.nickname = terms.nickname();
        this.reminderDays = terms.reminder().orElse(null);
        this.askedAt = now;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(person);
    }

    Optional<Integer> reminder() {
        return Optional.ofNullable(reminderDays);
    }

    boolean isKeptBy(PersonId other) {
        return removedAt == null && person.equals(other.value());
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether the company was not asked within that time; if so, it now is. */
    boolean askIfOlderThan(Duration bound, Instant now) {
        if (askedAt != null && now.isBefore(askedAt.plus(bound))) {
            return false;
        }
        askedAt = now;
        return true;
    }

    /** Takes what the company said; silence leaves what was known. */
    void learn(Look look, Instant now) {
        askedAt = now;
        switch (look.kind()) {
            case DUE -> knows(look.quote().map(BillRow::of).orElseThrow(), now);
            case NOTHING_DUE -> knows(null, now);
            case UNANSWERED -> {}
        }
    }

    private void knows(@Nullable BillRow now, Instant at) {
        bill = now;
        fetchedAt = at;
    }

    /** The bill was paid, so it is due no more. */
    void forget(String billReference, Instant now) {
        if (bill != null && bill.reference().equals(billReference)) {
            knows(null, now);
        }
    }

    void call(String otherNickname, Optional<Integer> otherReminder) {
        nickname = otherNickname;
        reminderDays = otherReminder.orElse(null);
    }

    /** Says when it is to be looked at by itself; never, if that is empty. */
    void lookAt(Optional<Instant> when) {
        nextLookAt = removedAt == null ? when.orElse(null) : null;
    }

    void remove(Instant now) {
        removedAt = now;
        nextLookAt = null;
    }

    Optional<KnownBill.Due> due(LocalDate today) {
        return Optional.ofNullable(bill).map(row -> row.toDue(today));
    }

    /** Whether the person wants to be told of the bill by that day. */
    boolean isDueSoon(LocalDate today) {
        return bill != null
                && reminderDays != null
                && !today.isBefore(bill.dueDate().minusDays(reminderDays));
    }

    Optional<KnownBill> known(LocalDate today) {
        return Optional.ofNullable(fetchedAt).map(at -> new KnownBill(at, due(today)));
    }

    Company company() {
        return new Company(companyId, companyName, category);
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    String nickname() {
        return nickname;
    }
}
