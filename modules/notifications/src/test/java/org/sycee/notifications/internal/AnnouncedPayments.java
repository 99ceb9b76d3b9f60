package org.sycee.notifications.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.savedbills.Mandate;
import org.sycee.savedbills.MandatePayment;
import org.sycee.savedbills.MandateState;
import org.sycee.savedbills.Mandates;
import org.sycee.savedbills.StartMandate;

/** Mandates whose payments stand where the test says. */
final class AnnouncedPayments implements Mandates {

    static final Instant PAY_AT = Instant.parse("2026-11-28T09:00:00Z");
    private final Map<UUID, Mandate> mandates = new ConcurrentHashMap<>();
    private final Map<UUID, MandatePayment> payments = new ConcurrentHashMap<>();

    /** A mandate for the account, with one announced payment, whose id is returned. */
    UUID announce(PersonId person, UUID account) {
        var payment = new MandatePayment(
                Ids.next(),
                Ids.next(),
                person,
                "INV-1",
                Money.of(84_70, "USD"),
                LocalDate.of(2026, 12, 1),
                PAY_AT,
                MandatePayment.State.ANNOUNCED,
                Optional.empty(),
                Optional.empty());
        mandates.put(
                payment.mandate(),
                new Mandate(
                        payment.mandate(),
                        person,
                        account,
                        Money.of(100_00, "USD"),
                        3,
                        MandateState.ACTIVE,
                        PAY_AT,
                        Optional.empty(),
                        List.of(payment)));
        payments.put(payment.id(), payment);
        return payment.id();
    }

    void skip(UUID payment, MandatePayment.Reason reason, Optional<UUID> billPayment) {
        payments.computeIfPresent(
                payment,
                (id, was) -> new MandatePayment(
                        id,
                        was.mandate(),
                        was.person(),
                        was.billReference(),
                        was.total(),
                        was.dueDate(),
                        was.payAt(),
                        MandatePayment.State.SKIPPED,
                        Optional.of(reason),
                        billPayment));
    }

    @Override
    public Optional<MandatePayment> payment(UUID payment) {
        return Optional.ofNullable(payments.get(payment));
    }

    @Override
    public Optional<Mandate> find(PersonId person, UUID mandate) {
        return Optional.ofNullable(mandates.get(mandate))
                .filter(found -> found.person().equals(person));
    }

    @Override
    public Mandate start(StartMandate command) {
        throw new AssertionError("a notice is told of a payment, and only reads");
    }

    @Override
    public List<Mandate> list(PersonId person) {
        throw new AssertionError("a notice is told of a payment, and only reads");
    }

    @Override
    public Mandate pause(PersonId person, UUID mandate) {
        throw new AssertionError("a notice is told of a payment, and only reads");
    }

    @Override
    public Mandate resume(PersonId person, UUID mandate) {
        throw new AssertionError("a notice is told of a payment, and only reads");
    }

    @Override
    public Mandate end(PersonId person, UUID mandate) {
        throw new AssertionError("a notice is told of a payment, and only reads");
    }
}
