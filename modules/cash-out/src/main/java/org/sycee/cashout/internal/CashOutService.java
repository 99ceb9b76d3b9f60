package org.sycee.cashout.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.sycee.cashout.CashOut;
import org.sycee.cashout.CashOuts;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.Failpoint;
import org.sycee.kernel.Ids;
import org.sycee.kernel.PersonId;

/** The story of a cash-out: checked, approved, recorded, ordered. */
@ApplicationScoped
class CashOutService implements CashOuts {

    private final CashOutRules rules;
    private final PaymentPins pins;
    private final CashOutRecords records;
    private final CashOutOrders orders;

    @Inject
    CashOutService(CashOutRules rules, PaymentPins pins, CashOutRecords records, CashOutOrders orders) {
        this.rules = rules;
        this.pins = pins;
        this.records = records;
        this.orders = orders;
    }

    @Override
    public Placed place(PlaceCashOut command) {
        return recorded(command).orElseGet(() -> placeNew(command));
    }

    private Optional<Placed> recorded(PlaceCashOut command) {
        return records.findByIntent(command.intent()).map(before -> new Placed(orders.held(before), true));
    }

    private Placed placeNew(PlaceCashOut command) {
        var target = rules.targetFor(command);
        pins.approve(command.person(), command.pin());
        var id = Ids.next();
        var cashOut = record(command, target, id);
        Failpoint.reach("cashout.recorded");
        return new Placed(orders.held(cashOut), !cashOut.id().equals(id));
    }

    /** Two at once may try; the second finds what the first has recorded. */
    private RecordedCashOut record(PlaceCashOut command, Target target, UUID id) {
        try {
            return records.add(command, target, id);
        } catch (ConstraintViolationException e) {
            return records.findByIntent(command.intent()).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<CashOut> find(PersonId person, UUID cashOut) {
        return records.find(cashOut)
                .filter(found -> found.person().equals(person))
                .map(orders::shown);
    }
}
