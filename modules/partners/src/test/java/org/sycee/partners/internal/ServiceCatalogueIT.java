package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.LocalText;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

@Timeout(30)
class ServiceCatalogueIT {

    private static final BillCompany METRO =
            new BillCompany("METRO", "Metro Electric", "electricity", List.of(), LocalText.of("At once", "实时"));
    private static final FetchBill QUESTION = new FetchBill("METRO", Map.of());

    private final PartnersRoom room = new PartnersRoom();
    private final PartnerServices services = room.get(PartnerServices.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void instancesAreOfferedAlsoIfTheyCannotBeUsed() {
        assertThat(services.offers())
                .extracting(ServiceOffer::instance)
                .filteredOn(name -> !name.contains("-")) // other tests' names have an id in them
                .containsExactly("ghost", "metro");
        assertThat(services.offer("metro").orElseThrow().unavailable()).isEmpty();
        assertThat(services.offer("ghost").orElseThrow().unavailable().orElseThrow())
                .contains("absent");
        assertThat(services.offer("nobody")).isEmpty();
    }

    @Test
    void companiesAreAskedForOnceAMinute() {
        room.partner().onCompanies(() -> List.of(METRO));
        assertThat(services.companies("metro")).containsExactly(METRO);
        room.partner().onCompanies(List::of);
        assertThat(services.companies("metro")).containsExactly(METRO);
        room.pass(Duration.ofSeconds(61));
        assertThat(services.companies("metro")).isEmpty();
    }

    @Test
    void whileThePartnerIsAwayTheLastGoodCompaniesStay() {
        room.partner().onCompanies(() -> List.of(METRO));
        services.companies("metro");
        room.partner().onCompanies(() -> {
            throw new IllegalStateException("away");
        });
        room.pass(Duration.ofHours(1));
        assertThat(services.companies("metro")).containsExactly(METRO);
    }

    @Test
    void aCompanyWithoutBillsSaysWhomItKnows() {
        var meter = CustomerLookup.known("M-1").named("A••• L•••");
        room.partner().onValidate(() -> meter);
        assertThat(services.validate("metro", QUESTION)).isEqualTo(meter);
        room.partner().onValidate(() -> {
            throw new UnsupportedOperationException("no company of this biller is VALIDATE_AND_PAY");
        });
        assertRefused(() -> services.validate("metro", QUESTION), PartnersError.PARTNER_UNAVAILABLE);
    }

    @Test
    void aPartnerThatDoesNotAnswerIsUnavailable() {
        room.partner().onFetchBill(() -> {
            throw new IllegalStateException("away");
        });
        assertRefused(() -> services.fetchBill("metro", QUESTION), PartnersError.PARTNER_UNAVAILABLE);
        assertRefused(() -> services.fetchBill("ghost", QUESTION), PartnersError.PARTNER_UNAVAILABLE);
        assertRefused(() -> services.fetchBill("nobody", QUESTION), PartnersError.NO_SUCH_SERVICE);
    }

    @Test
    void aBillThatThePluginMayNotTakeMoneyForIsNotShown() {
        var due = LocalDate.of(2026, 12, 5);
        room.partner().onFetchBill(() -> BillLookup.found(Bill.of("B-1", Money.of(8420, "USD"), due)));
        assertThat(services.fetchBill("metro", QUESTION).kind()).isEqualTo(BillLookup.Kind.FOUND);
        room.partner().onFetchBill(() -> BillLookup.found(Bill.of("B-1", Money.of(8420, "EUR"), due)));
        assertRefused(() -> services.fetchBill("metro", QUESTION), PartnersError.PARTNER_UNAVAILABLE);
        room.partner().onFetchBill(() -> BillLookup.found(Bill.of("B-1", Money.of(0, "USD"), due)));
        assertRefused(() -> services.fetchBill("metro", QUESTION), PartnersError.PARTNER_UNAVAILABLE);
    }

    @Test
    void aBillerIsNoChannelForPayIns() {
        assertThat(services.payInChannel(Money.of(100, "USD"))).isEmpty();
    }

    private static void assertRefused(ThrowingCallable work, PartnersError error) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
