package org.sycee.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing begins with a card company that is switched off, and nothing moves by trying. */
class DisabledCardCompanyIT {

    private static final Map<String, String> REASON = Map.of("reason", "It is only a test.");

    private final RunningSycee sycee = RunningSycee.shared();
    private Browserless administrator;
    private CardHolder holder;
    private String card;

    @BeforeEach
    void switchOff() throws Exception {
        administrator = Administrator.signInAgain(sycee);
        holder = CardHolder.joining(sycee);
        card = holder.save("4242424242424242");
        turn("disable");
    }

    @AfterEach
    void switchOn() throws Exception {
        turn("enable");
    }

    private void turn(String verb) throws Exception {
        Browserless.expect(200, administrator.post("/admin/instances/northbank-cards/" + verb, REASON));
    }

    @Test
    void aTopUpIsRefusedWhetherTheCardIsTypedOrSaved() throws Exception {
        var body = Map.of("amount", Browserless.usd(10_00));
        var typed =
                holder.person().send("POST", "/top-ups", body, UUID.randomUUID().toString());
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.text("code")).isEqualTo("no-payment-channel");
        var charged = holder.charge(card, 10_00);
        assertThat(charged.status()).isEqualTo(422);
        assertThat(charged.text("code")).isEqualTo("no-payment-channel");
        assertThat(holder.person().get("/top-ups").body().path("items")).isEmpty();
        assertThat(holder.person().available()).isEqualTo(10_00);
    }

    @Test
    void aCashOutIsRefusedBeforeAnythingIsHeldAndItsKeyStaysGood() throws Exception {
        var key = UUID.randomUUID().toString();
        var refused = holder.cashOut(card, 4_00, key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("service-disabled");
        assertThat(refused.text("detail")).contains("No money was moved or set aside");
        assertThat(holder.person().available()).isEqualTo(10_00);
        assertThat(holder.person().held()).isZero();
        turn("enable");
        var asked = holder.cashOut(card, 4_00, key);
        Browserless.expect(201, asked);
        holder.awaitCashOut(asked.text("id"), "SETTLED");
        assertThat(holder.person().available()).isEqualTo(6_00);
    }
}
