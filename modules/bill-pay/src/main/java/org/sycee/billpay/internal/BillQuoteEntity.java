package org.sycee.billpay.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.Company;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;

/** A quote as it was given. It never changes and ends by expiring; its row is the lock of those who would pay it. */
@Entity
@Table(schema = "billpay", name = "bill_quote")
class BillQuoteEntity {

    @Id
    private UUID id;

    private UUID person;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "company_name")
    private String companyName;

    private String category;

    @ElementCollection
    @CollectionTable(schema = "billpay", name = "quote_field", joinColumns = @JoinColumn(name = "quote_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, String> fields = new HashMap<>();

    @Column(name = "bill_reference")
    private String billReference;

    private long amount;
    private long fee;
    private String currency;

    @Column(name = "due_date")
    private LocalDate dueDate;

    private @Nullable String period;

    @Column(name = "customer_name")
    private @Nullable String customerName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BillQuoteEntity() {}

    BillQuoteEntity(PersonId person, BillQuote quote, Instant now) {
        var bill = quote.bill();
        this.id = quote.id();
        this.person = person.value();
        this.companyId = quote.company().id();
        this.companyName = quote.company().name();
        this.category = quote.company().category();
        this.fields.putAll(quote.fields());
        this.billReference = bill.reference();
        this.amount = bill.amount().minorUnits();
        this.fee = quote.fee().minorUnits();
        this.currency = quote.total().currency().getCurrencyCode();
        this.dueDate = bill.dueDate();
        this.period = bill.period().orElse(null);
        this.customerName = bill.customerName().orElse(null);
        this.expiresAt = quote.expiresAt();
        this.createdAt = now;
    }

    PersonId person() {
        return new PersonId(person);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    BillQuote quote(LocalDate today) {
        return new BillQuote(
                id,
                new Company(companyId, companyName, category),
                Map.copyOf(fields),
                bill(),
                Money.of(fee, currency),
                dueDate.isBefore(today),
                expiresAt);
    }

    private Bill bill() {
        return new Bill(
                billReference,
                Money.of(amount, currency),
                dueDate,
                Optional.ofNullable(period),
                Optional.ofNullable(customerName));
    }
}
