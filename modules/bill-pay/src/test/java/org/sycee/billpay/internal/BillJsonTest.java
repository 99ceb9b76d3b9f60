package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.Approval;
import org.sycee.billpay.BillPayment;
import org.sycee.billpay.BillPayments;
import org.sycee.billpay.BillQuote;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.Company;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.FakeOrders;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PrintedAt;

class BillJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID CALL = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final PersonId MEI = new PersonId(ID);
    private static final Company METRO_ELECTRIC =
            new Company("metro-utilities:METRO-ELECTRIC", "Metro Electric", "electricity");

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void companiesLookOnTheWireAsStored() throws IOException {
        var described = FakeServices.company("METRO-ELECTRIC", "Metro Electric", "electricity");
        var company =
                new BillingCompany(METRO_ELECTRIC, described.fields(), described.processingTime(), described.terms());
        assertSample("bill-companies", BillCompanyJson.listOf(List.of(company)));
    }

    @Test
    void aQuoteLooksOnTheWireAsStored() throws IOException {
        assertSample("bill-quote", BillQuoteJson.of(new BillPayments.Quoted(quote(), Optional.empty())));
    }

    @Test
    void aPrepaidMeterAndItsQuoteLookOnTheWireAsStored() throws IOException {
        var described = FakeServices.company("LAKESIDE-PREPAID", "Lakeside Prepaid", "electricity");
        var number = described.fields().get(0).printedAt(PrintedAt.LABEL_ON_METER);
        var terms = CompanyTerms.validateAndPay(FakeServices.RANGE).inRegion(LocalText.of("Lakeside", "湖滨"));
        var lakeside = new Company("metro-utilities:LAKESIDE-PREPAID", "Lakeside Prepaid", "electricity");
        var company = new BillingCompany(lakeside, List.of(number), described.processingTime(), terms);
        assertSample("bill-company-prepaid", BillCompanyJson.of(company));
        var quote = new BillQuote(
                ID,
                lakeside,
                Map.of("customerNumber", "6007008003"),
                new BillQuote.Subject("LP-METER-6007008003", Optional.of("A•••• L••••"), Optional.empty()),
                Money.of(2500, "USD"),
                Money.of(0, "USD"),
                false,
                FakeOrders.PLACED_AT.plusSeconds(600));
        var paidBefore = Optional.of(FakeOrders.PLACED_AT.minusSeconds(3600));
        assertSample("bill-quote-prepaid", BillQuoteJson.of(new BillPayments.Quoted(quote, paidBefore)));
    }

    @Test
    void aCompanyThatIsPaidDirectlyLooksOnTheWireAsStored() throws IOException {
        var described = FakeServices.company("SKYLINE-MOBILE", "Skyline Mobile", "airtime");
        var skyline = new Company("city-airtime:SKYLINE-MOBILE", "Skyline Mobile", "airtime");
        var terms = CompanyTerms.direct(FakeServices.DENOMINATIONS);
        var company = new BillingCompany(skyline, described.fields(), described.processingTime(), terms);
        assertSample("bill-company-direct", BillCompanyJson.of(company));
    }

    @Test
    void aKnownCustomerLooksOnTheWireAsStored() throws IOException {
        var customer =
                new BillPayments.KnownCustomer(Map.of("customerNumber", "6007008003"), Optional.of("A•••• L••••"));
        assertSample("bill-validation", BillValidationJson.of(customer));
    }

    @Test
    void anAmountCanBeChosenAndASecondPaymentMeant() throws IOException {
        var request = mapper.readValue(
                "{\"companyId\":\"a:b\",\"fields\":{},\"amount\":{\"amount\":2500,\"currency\":\"USD\"}}",
                BillQuoteJson.RequestJson.class);
        assertThat(BillQuoteJson.RequestJson.toCommand(request, MEI).amount()).contains(Money.of(2500, "USD"));
        var pay = new BillPaymentJson.RequestJson(ID.toString(), "270116", true);
        assertThat(BillPaymentJson.RequestJson.toCommand(pay, MEI, new IdempotencyKey("key-12345"))
                        .isMeantAgain())
                .isTrue();
    }

    @Test
    void aPaymentLooksOnTheWireAsStored() throws IOException {
        assertSample("bill-payment", BillPaymentJson.of(payment(new FakeOrders())));
    }

    @Test
    void aRefusedPaymentSaysWhy() throws IOException {
        var orders = new FakeOrders();
        orders.refuseHolds("insufficient-funds");
        assertSample("bill-payment-refused", BillPaymentJson.of(payment(orders)));
    }

    private void assertSample(String name, Object json) throws IOException {
        var sample = mapper.readTree(getClass().getResourceAsStream("/wire/" + name + ".json"));
        assertThat(mapper.readTree(mapper.writeValueAsString(json))).isEqualTo(sample);
    }

    private static BillQuote quote() {
        return new BillQuote(
                ID,
                METRO_ELECTRIC,
                Map.of("customerNumber", "1002003000"),
                BillQuote.Subject.of(FakeServices.bill("ME-202611-1002003000")),
                Money.of(8420, "USD"),
                Money.of(50, "USD"),
                false,
                FakeOrders.PLACED_AT.plusSeconds(600));
    }

    private static BillPayment payment(FakeOrders orders) {
        var recorded = new RecordedPayment(ID, MEI, quote(), CALL, Actor.person(MEI), true);
        return new BillPayment(recorded.quote(), orders.place(recorded.order()), recorded.orderedBy());
    }

    @Test
    void aRequestBecomesACommand() throws IOException {
        var request = mapper.readValue(
                "{\"companyId\":\"a:b\",\"fields\":{\"x\":\"1\",\"y\":null}}", BillQuoteJson.RequestJson.class);
        var command = BillQuoteJson.RequestJson.toCommand(request, MEI);
        assertThat(command.companyId()).isEqualTo("a:b");
        assertThat(command.fields()).isEqualTo(Map.of("x", "1", "y", ""));
    }

    @Test
    void aRequestThatLacksAMemberIsInvalid() {
        var key = new IdempotencyKey("key-12345");
        assertRefused(KernelError.INVALID_REQUEST, () -> BillQuoteJson.RequestJson.toCommand(null, MEI));
        assertRefused(
                KernelError.INVALID_REQUEST,
                () -> BillQuoteJson.RequestJson.toCommand(new BillQuoteJson.RequestJson("a:b", null, null), MEI));
        assertRefused(KernelError.INVALID_REQUEST, () -> BillPaymentJson.RequestJson.toCommand(null, MEI, key));
        assertRefused(
                KernelError.INVALID_REQUEST,
                () -> BillPaymentJson.RequestJson.toCommand(
                        new BillPaymentJson.RequestJson(ID.toString(), null, false), MEI, key));
        assertRefused(
                KernelError.NOT_FOUND,
                () -> BillPaymentJson.RequestJson.toCommand(
                        new BillPaymentJson.RequestJson("no id", "270116", false), MEI, key));
    }

    @Test
    void noLogEverShowsThePin() {
        var request = new BillPaymentJson.RequestJson(ID.toString(), "270116", false);
        var command = BillPaymentJson.RequestJson.toCommand(request, MEI, new IdempotencyKey("key-12345"));
        assertThat(List.of(
                        request.toString(),
                        command.toString(),
                        command.approval().toString()))
                .noneMatch(text -> text.contains("270116"));
        assertThat(command.approval()).isEqualTo(new Approval.Pin("270116"));
    }
}
