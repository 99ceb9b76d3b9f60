package org.sycee.moneyrequests.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.customers.Payees;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.moneyrequests.AskForMoney;
import org.sycee.moneyrequests.MoneyRequest;
import org.sycee.moneyrequests.MoneyRequest.Direction;
import org.sycee.moneyrequests.MoneyRequestError;
import org.sycee.moneyrequests.MoneyRequests;
import org.sycee.moneyrequests.PayRequest;
import org.sycee.moneyrequests.RequestState;

/** The story of a request: asked, then paid, declined or taken back. */
@ApplicationScoped
class MoneyRequestService implements MoneyRequests {

    private final RequestRecords records;
    private final Splits splits;
    private final RequestPayments payments;
    private final PaymentPins pins;
    private final Payees payees;

    @Inject
    MoneyRequestService(
            RequestRecords records, Splits splits, RequestPayments payments, PaymentPins pins, Payees payees) {
        this.records = records;
        this.splits = splits;
        this.payments = payments;
        this.pins = pins;
        this.payees = payees;
    }

    @Override
    public List<MoneyRequest> ask(AskForMoney command) {
        if (before(command).isEmpty()) {
            record(command);
        }
        return before(command).stream()
                .flatMap(request -> seen(request, command.asking()).stream())
                .toList();
    }

    private List<MoneyRequestEntity> before(AskForMoney command) {
        var before = records.ofSplit(Splits.idOf(command.intent()));
        before.forEach(request -> command.intent().sameAs(request.digest()));
        return before;
    }

    /** Two at once may try; the second finds what the first has recorded. */
    private void record(AskForMoney command) {
        try {
            records.add(command, splits.shares(command));
        } catch (ConstraintViolationException e) {
            if (before(command).isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public MoneyRequest pay(PayRequest command) {
        var request = askedOf(command.payer(), command.request());
        return switch (request.state()) {
            case OPEN, PAYING -> payNow(command);
            case PAID -> paidBefore(command, request);
            case DECLINED, CANCELLED -> throw notOpen(request);
        };
    }

    private MoneyRequest payNow(PayRequest command) {
        pins.approve(command.payer(), command.pin());
        var paying = paying(command);
        Failpoint.reach("moneyrequests.paying");
        return seenSurely(payments.carryOn(paying), command.payer());
    }

    private MoneyRequestEntity paying(PayRequest command) {
        try {
            return records.paying(command.request(), command.key());
        } catch (ConstraintViolationException e) {
            throw new SyceeException(
                    KernelError.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key " + command.key() + " was used before for another request.",
                    e);
        }
    }

    private MoneyRequest paidBefore(PayRequest command, MoneyRequestEntity request) {
        if (records.paidUnder(command.payer(), command.key())
                .filter(request.id()::equals)
                .isEmpty()) {
            throw notOpen(request);
        }
        return seenSurely(request, command.payer());
    }

    @Override
    public MoneyRequest decline(PersonId person, UUID request) {
        return seenSurely(records.declined(askedOf(person, request).id()), person);
    }

    private MoneyRequestEntity askedOf(PersonId payer, UUID request) {
        return records.find(request)
                .filter(found -> found.payer().equals(payer))
                .orElseThrow(() -> notFound(request));
    }

    @Override
    public MoneyRequest cancel(PersonId person, UUID request) {
        var own = records.find(request)
                .filter(found -> found.asking().equals(person))
                .orElseThrow(() -> notFound(request));
        return seenSurely(records.cancelled(own.id()), person);
    }

    @Override
    public Optional<MoneyRequest> find(PersonId person, UUID request) {
        return records.find(request).flatMap(found -> seen(found, person));
    }

    @Override
    public Optional<Sides> sides(UUID request) {
        return records.find(request).map(found -> new Sides(found.asking(), found.payer()));
    }

    @Override
    public List<MoneyRequest> list(PersonId person) {
        return records.of(person).stream()
                .flatMap(request -> seen(request, person).stream())
                .toList();
    }

    private MoneyRequest seenSurely(MoneyRequestEntity request, PersonId person) {
        return seen(request, person).orElseThrow(() -> notFound(request.id()));
    }

    private Optional<MoneyRequest> seen(MoneyRequestEntity request, PersonId person) {
        if (request.payer().equals(person)) {
            return seen(request, Direction.INCOMING, request.asking());
        }
        return request.asking().equals(person) ? seen(request, Direction.OUTGOING, request.payer()) : Optional.empty();
    }

    private Optional<MoneyRequest> seen(MoneyRequestEntity request, Direction direction, PersonId other) {
        return payees.of(other)
                .map(payee -> new MoneyRequest(
                        request.id(),
                        request.split(),
                        direction,
                        payee,
                        request.amount(),
                        request.note(),
                        request.state(),
                        request.payment(),
                        request.createdAt()));
    }

    private static SyceeException notOpen(MoneyRequestEntity request) {
        var state = request.state() == RequestState.PAID ? "paid already" : "no longer open";
        return new SyceeException(
                MoneyRequestError.REQUEST_NOT_OPEN, "The request " + request.id() + " is " + state + ".");
    }

    private static SyceeException notFound(UUID request) {
        return new SyceeException(KernelError.NOT_FOUND, "There is no request " + request + ".");
    }
}
