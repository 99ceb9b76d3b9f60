package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.money.Money;
import org.sycee.partner.spi.AmountRange;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CompanyTerms;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.LocalText;
import org.sycee.partner.spi.PrintedAt;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

/** What the biller reads: companies with the words for their forms, and bills. */
class CompaniesAndBillsTest {

    private static final String COMPANIES = "GET /billcompanies?limit=50&offset=";
    private static final String BILLS = "GET /accounts/consumerno@1002003000$serviceprovider@METRO-ELECTRIC/bills";
    private static final FetchBill QUESTION = new FetchBill("METRO-ELECTRIC", Map.of("customerNumber", "1002003000"));

    private final ScriptedHttp partner = new ScriptedHttp();

    private Biller biller(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("currency", "USD");
        return new GsmaBillerPlugin().open(new TestInstance(all, new SpecifiedHttp(partner, true)));
    }

    private Biller biller() {
        return biller(Map.of());
    }

    private static String company(String code, String type) {
        return "{\"companyName\":\"Name of %s\",\"serviceProvider\":\"%s\",\"serviceProviderType\":\"%s\"}"
                .formatted(code, code, type);
    }

    private static String bill(String amount, String dueDate, String status) {
        return """
            {"currency":"USD","amountDue":"%s","dueDate":"%s","billReference":"ME-%s","billStatus":"%s",
             "metadata":[{"key":"customerName","value":"Amara L."},{"key":"period","value":"2026-11"}]}\
            """.formatted(amount, dueDate, dueDate, status);
    }

    @Test
    void aCompanyComesWithItsFormInBothLanguages() {
        partner.on(COMPANIES + 0, 200, "[" + company("CLEARWATER", "water") + "]");
        var clearwater = biller().companies().get(0);
        assertThat(clearwater.name()).isEqualTo("Name of CLEARWATER");
        assertThat(clearwater.category()).isEqualTo("water");
        assertThat(clearwater.processingTime().texts()).containsKeys("en", "zh-CN");
        var number = clearwater.fields().get(0);
        assertThat(number.name()).isEqualTo("customerNumber");
        assertThat(number.example()).isEqualTo("3004005009");
        assertThat(number.help().texts())
                .containsEntry("en", "Ten digits, under the bar code of your water bill.")
                .containsEntry("zh-CN", "10 位数字，印在水费账单条形码下方。");
    }

    @Test
    void aCompanyUnknownToThisArchiveHasAFormToo() {
        partner.on(COMPANIES + 0, 200, "[{\"companyName\":\"New\",\"serviceProvider\":\"NEW\"}]");
        assertThat(biller().companies()).singleElement().satisfies(company -> {
            assertThat(company.category()).isEqualTo("other");
            assertThat(company.fields()).hasSize(1);
        });
    }

    @Test
    void settingsOverrideTheWordsOfThisArchive() {
        partner.on(COMPANIES + 0, 200, "[" + company("CITY-GAS", "gas") + "]");
        var settings = Map.of("CITY-GAS.pattern", "G[0-9]{3}", "CITY-GAS.example", "G123");
        var number = biller(settings).companies().get(0).fields().get(0);
        assertThat(number.pattern()).isEqualTo("G[0-9]{3}");
        assertThat(number.example()).isEqualTo("G123");
    }

    @Test
    void onlyTheCompaniesOfTheSettingAreOffered() {
        partner.on(COMPANIES + 0, 200, "[" + company("A", "gas") + "," + company("B", "gas") + "]");
        assertThat(biller(Map.of("companies", "B, C")).companies())
                .extracting(BillCompany::code)
                .containsExactly("B");
    }

    @Test
    void aLongListIsReadToItsEnd() {
        var full = IntStream.range(0, 50).mapToObj(i -> company("C" + i, "gas")).collect(Collectors.joining(","));
        partner.on(COMPANIES + 0, 200, "[" + full + "]");
        partner.on(COMPANIES + 50, 200, "[" + company("LAST", "gas") + "]");
        assertThat(biller().companies()).hasSize(51);
    }

    @Test
    void aBillIsReadWithAllThatThePayerWantsToSee() {
        partner.on(BILLS, 200, "[" + bill("84.2", "2026-12-05", "unpaid") + "]");
        var expected = Bill.of("ME-2026-12-05", Money.of(8420, "USD"), LocalDate.of(2026, 12, 5))
                .forPeriod("2026-11")
                .ofCustomer("Amara L.");
        assertThat(biller().fetchBill(QUESTION)).isEqualTo(BillLookup.found(expected));
    }

    @Test
    void ofSeveralBillsTheOneDueFirstIsOffered() {
        var bills = "[%s,%s,%s]"
                .formatted(
                        bill("9", "2026-10-05", "paid"),
                        bill("3", "2026-12-05", "unpaid"),
                        bill("2", "2026-11-05", "unpaid"));
        partner.on(BILLS, 200, bills);
        assertThat(biller().fetchBill(QUESTION).bill().orElseThrow().amount()).isEqualTo(Money.of(200, "USD"));
    }

    @Test
    void nothingIsDueOnAnEmptyBill() {
        partner.on(BILLS, 200, "[" + bill("0", "2026-12-05", "unpaid") + "]");
        assertThat(biller().fetchBill(QUESTION)).isEqualTo(BillLookup.nothingDue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5"})
    void aPaidBillIsToldAsPaid(String amount) {
        partner.on(BILLS, 200, "[" + bill(amount, "2026-12-05", "paid") + "]");
        assertThat(biller().fetchBill(QUESTION)).isEqualTo(BillLookup.alreadyPaid());
    }

    @ParameterizedTest
    @CsvSource({"10,1000", "84.19,8419", "84.2,", "90,", "0,"})
    void aPartMayBePaidIfLessThanAllIsAskedFor(String minimum, Long least) {
        var inParts = bill("84.2", "2026-12-05", "partialpaid")
                .replace("\"dueDate\"", "\"minimumAmountDue\":\"" + minimum + "\",\"dueDate\"");
        partner.on(BILLS, 200, "[" + inParts + "]");
        assertThat(biller().fetchBill(QUESTION).bill().orElseThrow().leastPayment())
                .isEqualTo(Optional.ofNullable(least).map(units -> Money.of(units, "USD")));
    }

    @Test
    void aMeterIsKnownByItsReferenceAndName() {
        var meter = """
            {"currency":"USD","amountDue":"0","billReference":"LP-METER-1002003000",
             "metadata":[{"key":"customerName","value":"A•••• L••••"}]}\
            """;
        partner.on(BILLS, 200, "[" + meter + "]");
        assertThat(biller().validate(QUESTION))
                .isEqualTo(CustomerLookup.known("LP-METER-1002003000").named("A•••• L••••"));
        partner.on(BILLS, 404, GsmaBillerTest.error("identification", "identifierError"));
        assertThat(biller().validate(QUESTION)).isEqualTo(CustomerLookup.noSuchCustomer());
    }

    @Test
    void aPrepaidCompanyComesWithItsRegionAndBetweenWhatOneChooses() {
        var details = """
            [{"key":"region","value":"Lakeside"},{"key":"minimumAmount","value":"5"},
             {"key":"maximumAmount","value":"500"}]\
            """;
        var prepaid = company("LAKESIDE-PREPAID", "electricity")
                .replace(
                        "}",
                        ",\"serviceProviderSubType\":\"prepaid\",\"supplementaryServiceProviderDetails\":" + details
                                + "}");
        partner.on(COMPANIES + 0, 200, "[" + prepaid + "]");
        var company = biller().companies().get(0);
        var range = new AmountRange(Money.of(500, "USD"), Money.of(50_000, "USD"));
        assertThat(company.terms())
                .isEqualTo(CompanyTerms.validateAndPay(range).inRegion(LocalText.of("Lakeside", "湖滨")));
        assertThat(company.fields().get(0).printedAt()).contains(PrintedAt.LABEL_ON_METER);
    }

    @Test
    void noBillsMeansNothingDue() {
        partner.on(BILLS, 200, "[]");
        assertThat(biller().fetchBill(QUESTION)).isEqualTo(BillLookup.nothingDue());
    }

    @Test
    void aCustomerIsUnknownOnlyIfTheApiItselfSaysSo() {
        partner.on(BILLS, 404, GsmaBillerTest.error("identification", "identifierError"));
        assertThat(biller().fetchBill(QUESTION)).isEqualTo(BillLookup.noSuchCustomer());
        partner.on(BILLS, 404, GsmaBillerTest.error("internal", "genericError"));
        assertThatThrownBy(() -> biller().fetchBill(QUESTION)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBillInAnotherCurrencyIsNotShown() {
        partner.on(BILLS, 200, "[" + bill("84.2", "2026-12-05", "unpaid") + "]");
        assertThatThrownBy(() -> biller(Map.of("currency", "KES")).fetchBill(QUESTION))
                .hasMessageContaining("KES");
    }

    @Test
    void whatACustomerEntersCannotChangeTheAddress() {
        var path = "GET /accounts/consumerno@1%2F..%2F2%3F$serviceprovider@METRO-ELECTRIC/bills";
        partner.on(path, 200, "[]");
        assertThat(biller().fetchBill(new FetchBill("METRO-ELECTRIC", Map.of("customerNumber", "1/../2?"))))
                .isEqualTo(BillLookup.nothingDue());
    }

    @ParameterizedTest
    @CsvSource({"''", "usd", "US", "XQQ"})
    void anInstanceNeedsACurrency(String currency) {
        assertThatThrownBy(() -> biller(Map.of("currency", currency))).isInstanceOf(IllegalArgumentException.class);
    }
}
