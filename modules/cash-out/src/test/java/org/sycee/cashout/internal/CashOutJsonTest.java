package org.sycee.cashout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.cashout.internal.Refusals.assertRefused;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.cashout.CashOut;
import org.sycee.cashout.internal.CashOutJson.RequestJson;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;
import org.sycee.orders.FakeOrders;
import org.sycee.partner.spi.BankAccount;
import org.sycee.payments.CardOnFile;
import org.sycee.payments.PayIn;

class CashOutJsonTest {

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final PersonId MEI = new PersonId(ID);
    private static final IdempotencyKey KEY = new IdempotencyKey("key-00000001");

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    @Test
    void aCashOutLooksOnTheWireAsStoredAndShowsNoToken() throws IOException {
        var card = Target.of(new CardOnFile("northbank-cards", "tok_secret", new PayIn.Card("visa", "4242")));
        var payout = new RecordedCashOut.Keyed(ID, Money.of(25_00, "USD"));
        var order = new FakeOrders().place(new RecordedCashOut(ID, MEI, card, payout, true).order());
        var shown = mapper.readTree(mapper.writeValueAsString(CashOutJson.of(new CashOut(card.face(), order))));
        try (var sample = CashOutJsonTest.class.getResourceAsStream("/wire/cash-out.json")) {
            assertThat(shown).isEqualTo(mapper.readTree(Objects.requireNonNull(sample)));
        }
        assertThat(shown.toString()).doesNotContain("tok_secret");
    }

    @Test
    void aCashOutToAnAccountNamesItsBankInsteadOfACard() {
        var account = Target.of("northbank-cards", new BankAccount("ba_secret", "First River Bank", "6789"));
        var order = new FakeOrders()
                .place(new RecordedCashOut(
                                ID, MEI, account, new RecordedCashOut.Keyed(ID, Money.of(25_00, "USD")), true)
                        .order());
        JsonNode shown = mapper.valueToTree(CashOutJson.of(new CashOut(account.face(), order)));
        assertThat(shown.path("account").toString()).isEqualTo("{\"bank\":\"First River Bank\",\"lastFour\":\"6789\"}");
        assertThat(shown.has("card")).isFalse();
        assertThat(shown.toString()).doesNotContain("ba_secret");
    }

    @Test
    void aBankAccountLooksOnTheWireAsStoredAndShowsNoToken() throws IOException {
        var account = new BankAccountEntity(MEI, "northbank-cards", FakeOrders.PLACED_AT, ID);
        var page = URI.create("http://127.0.0.1:8090/acquirer/link/link_1");
        JsonNode open =
                mapper.valueToTree(BankAccountJson.of(new BankAccountService.Shown(account, Optional.of(page))));
        account.link(new BankAccount("ba_secret", "First River Bank", "6789"));
        account.name("Savings");
        var linked = BankAccountJson.of(BankAccountService.Shown.of(account));
        JsonNode all = mapper.valueToTree(new BankAccountJson.ListJson(List.of(linked), true));
        try (var sample = CashOutJsonTest.class.getResourceAsStream("/wire/bank-accounts.json")) {
            var stored = mapper.readTree(Objects.requireNonNull(sample));
            assertThat(all).isEqualTo(stored.path("all"));
            assertThat(open).isEqualTo(stored.path("open"));
        }
    }

    @Test
    void aRequestMeansItsAmountAndItsCardAndNotItsPin() throws IOException {
        var first = RequestJson.toCommand(read("270116", 2500), MEI, KEY);
        assertThat(RequestJson.toCommand(read("999999", 2500), MEI, KEY).intent())
                .isEqualTo(first.intent());
        assertThat(RequestJson.toCommand(read("270116", 2501), MEI, KEY).intent())
                .isNotEqualTo(first.intent());
        assertThat(first.toString() + read("270116", 2500)).doesNotContain("270116");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":{\"amount\":2500,\"currency\":\"USD\"},\"pin\":\"270116\"}",
                "{\"cardId\":\"019ab000-0000-7000-8000-000000000001\",\"pin\":\"270116\"}",
                "{\"amount\":{\"amount\":2500,\"currency\":\"USD\"},\"cardId\":\"019ab000-0000-7000-8000-000000000001\",\"accountId\":\"019ab000-0000-7000-8000-000000000001\",\"pin\":\"270116\"}",
                "{\"amount\":{\"amount\":2500,\"currency\":\"USD\"},\"cardId\":\"019ab000-0000-7000-8000-000000000001\"}",
                "{\"amount\":{\"amount\":2500,\"currency\":\"XQQ\"},\"cardId\":\"019ab000-0000-7000-8000-000000000001\",\"pin\":\"270116\"}"
            })
    void aRequestThatLacksAMemberOrNamesNoCurrencyIsRefused(String body) throws IOException {
        var request = mapper.readValue(body, RequestJson.class);
        assertRefused(KernelError.INVALID_REQUEST, () -> RequestJson.toCommand(request, MEI, KEY));
        assertRefused(KernelError.INVALID_REQUEST, () -> RequestJson.toCommand(null, MEI, KEY));
    }

    private RequestJson read(String pin, long amount) throws IOException {
        return mapper.readValue("""
                {"amount":{"amount":%d,"currency":"USD"},"cardId":"%s","pin":"%s"}""".formatted(amount, ID, pin), RequestJson.class);
    }
}
