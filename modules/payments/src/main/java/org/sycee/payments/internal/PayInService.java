package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.PersonId;
import org.sycee.payments.PayIn;
import org.sycee.payments.PayIns;
import org.sycee.payments.PlacePayIn;

/** What people ask of top-ups: the row is written first, then the machine carries it on. */
@ApplicationScoped
class PayInService implements PayIns {

    private final PayInRecords records;
    private final PayInPlacing placing;
    private final PayInWork work;
    private final PayInViews views;

    @Inject
    PayInService(PayInRecords records, PayInPlacing placing, PayInWork work, PayInViews views) {
        this.records = records;
        this.placing = placing;
        this.work = work;
        this.views = views;
    }

    @Override
    public Placed place(PlacePayIn command) {
        var placed = placing.place(command);
        var payIn = carriedOn(placed.payIn());
        return new Placed(views.of(payIn), placed.isReplay());
    }

    @Override
    public Optional<PersonId> personOf(UUID payIn) {
        return records.find(payIn).map(PayInEntity::person);
    }

    @Override
    public Optional<PayIn> find(PersonId person, UUID payIn) {
        return records.find(payIn)
                .filter(found -> found.person().equals(person))
                .map(this::carriedOn)
                .map(views::of);
    }

    @Override
    public List<PayIn> open(PersonId person) {
        return records.open(person).stream().map(views::of).toList();
    }

    private PayInEntity carriedOn(PayInEntity payIn) {
        if (PayInTransitions.isEnd(payIn.state())) {
            return payIn;
        }
        work.carry(payIn.id(), Asking.AT_ONCE);
        return records.find(payIn.id()).orElseThrow();
    }
}
