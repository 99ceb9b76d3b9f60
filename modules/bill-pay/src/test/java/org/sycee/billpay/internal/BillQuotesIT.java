package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.METRO_ELECTRIC;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.QuoteBill;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillLookup;

/** Finding companies and fetching bills. */
class BillQuotesIT {

    private final BillPayRoom room = new BillPayRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void companiesOfACategoryComeFromAllBillersByName() {
        assertThat(room.bills().companies("electricity"))
                .extracting(found -> found.company().id())
                .containsExactly("harbour-billers:HARBOUR-POWER", METRO_ELECTRIC);
        assertThat(room.bills().companies("")).hasSize(5);
        assertThat(room.bills().companies("gas")).isEmpty();
    }

    @Test
    void aBillerThatIsAwayHidesOnlyItsOwnCompanies() {
        room.partners.beSilent(FakeServices.HARBOUR);
        assertThat(room.bills().companies("electricity"))
                .extracting(BillingCompany::company)
                .extracting("name")
                .containsExactly("Metro Electric");
        room.partners.beSwitchedOff(FakeServices.HARBOUR);
        room.partners.beSilent(FakeServices.METRO);
        assertRefused(BillPayError.BILLER_UNAVAILABLE, () -> room.bills().companies("electricity"));
    }

    @Test
    void aQuoteIsTheBillAndTheFee() {
        var quote = room.quoted(" 1002003000 ");
        assertThat(quote.bill()).contains(FakeServices.bill("ME-202611-1002003000"));
        assertThat(quote.amount()).isEqualTo(Money.of(8420, "USD"));
        assertThat(quote.fields()).isEqualTo(Map.of("customerNumber", "1002003000"));
        assertThat(quote.fee()).isEqualTo(Money.of(50, "USD"));
        assertThat(quote.total()).isEqualTo(Money.of(8470, "USD"));
        assertThat(Duration.between(room.clock.instant(), quote.expiresAt()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(room.bean(BillRecords.class).quote(room.mei, quote.id()))
                .as("what is stored is what was shown")
                .isEqualTo(quote);
    }

    @Test
    void otherCompaniesCostNoFee() {
        var quoted = room.quote(room.bill("harbour-billers:HARBOUR-POWER", "2003004005"));
        assertThat(quoted.quote().fee().isZero()).isTrue();
    }

    @Test
    void aBillIsOverdueFromTheDayAfterItsLast() {
        var today = LocalDate.ofInstant(room.clock.instant(), ZoneOffset.UTC);
        room.partners.answer("1000000001", BillLookup.found(Bill.of("R1", Money.of(1, "USD"), today)));
        room.partners.answer("1000000002", BillLookup.found(Bill.of("R2", Money.of(1, "USD"), today.minusDays(1))));
        assertThat(room.quoted("1000000001").isOverdue()).isFalse();
        assertThat(room.quoted("1000000002").isOverdue()).isTrue();
        room.clock.advance(Duration.ofDays(1));
        assertThat(room.quoted("1000000001").isOverdue()).isTrue();
    }

    @Test
    void whatWasEnteredIsCheckedBeforeAnybodyIsAsked() {
        var refusal = assertRefused(BillPayError.INVALID_FIELD, () -> room.quoted("12"));
        assertThat(refusal.details())
                .isEqualTo(Map.of(
                        "fields", Map.of("customerNumber", "This does not look right; an example is 1002003000.")));
        assertThat(room.partners.questions()).isEmpty();
    }

    @Test
    void aCompanyMaySayThatThereIsNothingToPay() {
        room.partners.answer("9000000019", BillLookup.noSuchCustomer());
        room.partners.answer("9000000027", BillLookup.nothingDue());
        room.partners.answer(
                "9000000035", BillLookup.found(Bill.of("R", Money.of(0, "USD"), LocalDate.of(2026, 12, 5))));
        assertRefused(BillPayError.CUSTOMER_NUMBER_UNKNOWN, () -> room.quoted("9000000019"));
        assertRefused(BillPayError.NOTHING_DUE, () -> room.quoted("9000000027"));
        assertRefused(BillPayError.NOTHING_DUE, () -> room.quoted("9000000035"));
        room.partners.answer("9000000050", BillLookup.alreadyPaid());
        assertThat(assertRefused(BillPayError.BILL_ALREADY_PAID, () -> room.quoted("9000000050")))
                .hasMessage("This bill is paid already. Nothing was taken.");
    }

    @Test
    void onlyACompanyOfABillerCanBeAsked() {
        for (var id : new String[] {"metro-utilities:NOBODY", "nobody:METRO-ELECTRIC", "acquirer:X", "x", ":", ""}) {
            assertRefused(
                    BillPayError.NO_SUCH_COMPANY, () -> room.bills().quote(new QuoteBill(room.mei, id, Map.of())));
        }
    }

    @Test
    void aBillerThatDoesNotAnswerIsSaidToBeAway() {
        room.partners.beSilent(FakeServices.METRO);
        assertRefused(BillPayError.BILLER_UNAVAILABLE, room::quoted);
    }
}
