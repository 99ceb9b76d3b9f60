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
import org.hibernate.annotations.BatchSize;
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
    @BatchSize(size = 50)
    private Map<String, String> fields = new HashMap<>();

    @Column(name = "bill_reference")
    private String billReference;

    private long amount;
    private long fee;
    private String currency;

    /** What the bill demands; none if the payer chose the amount without a bill, or if it is the amount. */
    private @Nullable Long due;

    /** The least that may be paid of the bill; none if it is paid as a whole. */
    private @Nullable Long least;

    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    private @Nullable String period;

    @Column(name = "customer_name")
    private @Nullable String customerName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BillQuoteEntity() {}

    BillQuoteEntity(PersonId person, BillQuote quote, Instant now) {
        this.id = quote.id();
        this.person = person.value();
        this.companyId = quote.company().id();
        this.companyName = quote.company().name();
        this.category = quote.company().category();
        this.fields.putAll(quote.fields());
        this.billReference = quote.subject().reference();
        this.amount = quote.amount().minorUnits();
        this.fee = quote.fee().minorUnits();
        this.currency = quote.total().currency().getCurrencyCode();
        this.customerName = quote.subject().customerName().orElse(null);
        quote.bill().ifPresent(this::remember);
        this.expiresAt = quote.expiresAt();
        this.createdAt = now;
    }

    private void remember(Bill bill) {
        this.due = bill.amount().minorUnits();
        this.least = bill.leastPayment().map(Money::minorUnits).orElse(null);
        this.dueDate = bill.dueDate();
        this.period = bill.period().orElse(null);
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
                new BillQuote.Subject(billReference, Optional.ofNullable(customerName), bill()),
                Money.of(amount, currency),
                Money.of(fee, currency),
                dueDate != null && dueDate.isBefore(today),
                expiresAt);
    }

    private Optional<Bill> bill() {
        return Optional.ofNullable(dueDate)
                .map(date -> new Bill(
                        billReference,
                        Money.of(due == null ? amount : due, currency),
                        date,
                        Optional.ofNullable(period),
                        Optional.ofNullable(customerName),
                        Optional.ofNullable(least).map(units -> Money.of(units, currency))));
    }
}
