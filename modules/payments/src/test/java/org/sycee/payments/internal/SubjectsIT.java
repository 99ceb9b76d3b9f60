package org.sycee.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.sycee.payments.internal.House.topUp;
import static org.sycee.payments.internal.House.usd;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.PersonId;
import org.sycee.payments.Subject;
import org.sycee.payments.Subjects;

class SubjectsIT {

    private final House house = new House();
    private final Subjects subjects = house.get(Subjects.class);
    private final PersonId mei = PersonId.next();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTopUpNamesItsCardAndAPaymentItsPayee() {
        var payIn = house.payIns().place(topUp(mei, 100_00)).payIn();
        var hold = house.hold(mei, 60_00, 50);
        house.payments().hold(hold);
        var found = subjects.of(Set.of(payIn.id(), hold.payment(), UUID.randomUUID()));
        assertThat(found).containsOnlyKeys(payIn.id(), hold.payment());
        assertThat(found.get(payIn.id()).kind()).isEqualTo("TOP_UP");
        assertThat(found.get(payIn.id()).title()).isEqualTo("Visa 4242");
        assertThat(found.get(hold.payment()).kind()).isEqualTo("BILL_PAYMENT");
        assertThat(found.get(hold.payment()).title()).isEqualTo("Metro Electric");
        assertThat(found.get(hold.payment()).referenceKind()).isEqualTo("ORDER");
    }

    @Test
    void theAmountAndTheFeeOfAPaymentBelongTogether() {
        house.give(mei, 100_00);
        var hold = house.hold(mei, 60_00, 50);
        house.payments().hold(hold);
        house.payments().capture(hold.payment(), hold.amount());
        var posted = house.payments().transfers(hold.payment()).stream()
                .filter(transfer -> transfer.kind().equals("POST_PENDING"))
                .map(transfer -> transfer.id())
                .toList();
        assertThat(subjects.of(Set.of(hold.payment())).get(hold.payment()).together())
                .containsExactlyInAnyOrderElementsOf(posted)
                .hasSize(2);
    }

    @Test
    void aChargeBackNamesTheCardAndLeadsToItsTopUp() {
        var payIn = house.payIns().place(topUp(mei, 100_00)).payIn();
        var told = house.chargeBacks.tell(payIn.call().orElseThrow().key(), usd(100_00));
        house.get(ChargeBackService.class).takeBack(told);
        assertThat(subjects.of(Set.of(told)))
                .containsExactly(entry(told, new Subject("CHARGE_BACK", "Visa 4242", payIn.id(), "TOP_UP", Set.of())));
    }

    @Test
    void nothingIsAskedOfNobody() {
        assertThat(subjects.of(Set.of())).isEmpty();
    }
}
