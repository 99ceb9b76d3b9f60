package org.sycee.partner.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.FetchBill;

class CustomersTest {

    private static BillPayment drawn(long seed) {
        return new Customers(new Random(seed)).newPayment(new EverybodyOwes());
    }

    private static final class EverybodyOwes extends HonestBiller {

        EverybodyOwes() {
            super(new TestInstance(Map.of(), new ScriptedHttp()));
        }

        @Override
        public BillLookup fetchBill(FetchBill request) {
            return BillLookup.found(Bill.of("B-1", Money.of(1, "USD"), LocalDate.of(2026, 11, 29)));
        }
    }

    @Test
    void theSameSeedDrawsTheSameKeyCompanyAndCustomer() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    @Test
    void aCustomerHasTenDigitsAndNoStory() {
        assertThat(drawn(7).fields().get("number")).matches("[1-6][0-9]{9}");
    }
}
