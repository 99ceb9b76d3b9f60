package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.GeoPoint;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.Operation;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.Place;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.spi.RideBooking;
import org.sycee.partner.spi.RideTip;

class StoredOperationTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final Money AMOUNT = Money.of(20_000, "USD");
    private static final URI RETURN = URI.create("http://localhost:8080/top-ups/1");

    static Operation[] operations() {
        return new Operation[] {
            new BillPayment(KEY, AMOUNT, "METRO", "B-1", Map.of("customerNumber", "1002003000")),
            new PayIn(KEY, AMOUNT, Optional.of("tok_1"), RETURN, "Sycee"),
            new PayIn(KEY, AMOUNT, Optional.empty(), RETURN, "Sycee"),
            new PayOut(KEY, AMOUNT, new Instrument(Instrument.Kind.CARD, "tok_1"), "Sycee"),
            new PayOut(KEY, AMOUNT, new Instrument(Instrument.Kind.BANK_ACCOUNT, "ba_1"), "Sycee"),
            new RideBooking(KEY, AMOUNT, "offer-1", place("1 Quay Street"), place("9 Mill Lane")),
            new RideTip(KEY, AMOUNT, UUID.randomUUID()),
            new Refund(KEY, AMOUNT, new Paid(UUID.randomUUID(), Money.of(25_000, "USD"), "ME-PAY-1"))
        };
    }

    private static Place place(String name) {
        return new Place(name, new GeoPoint(-36.84571, 174.7633));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationComesBackAsItWasStored(Operation operation) {
        assertThat(StoredOperation.of(operation).toOperation(KEY, AMOUNT)).isEqualTo(operation);
    }

    @Test
    void aPayOutStoredBeforeThereWereBankAccountsGoesToItsCard() {
        var stored = new StoredOperation(
                StoredOperation.Kind.PAY_OUT, "{\"cardToken\":\"tok_1\",\"description\":\"Sycee\"}");
        assertThat(stored.toOperation(KEY, AMOUNT))
                .isEqualTo(new PayOut(KEY, AMOUNT, new Instrument(Instrument.Kind.CARD, "tok_1"), "Sycee"));
    }
}
