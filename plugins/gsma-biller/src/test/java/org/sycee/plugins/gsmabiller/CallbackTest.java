package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.tck.JsonTree;
import org.sycee.partner.tck.ScriptedHttp;
import org.sycee.partner.tck.TestInstance;

/** What the biller makes of each callback. */
class CallbackTest {

    private static final UUID KEY = UUID.fromString("1f0e2c3a-5b6d-4e7f-8a9b-0c1d2e3f4a5b");
    private final GsmaBiller biller = new GsmaBiller(
            new TestInstance(Map.of(), new ScriptedHttp()), Money.of(0, "USD").currency());

    private static Callback callback(String body) {
        return new Callback(Map.of("x-correlationid", KEY.toString()), JsonTree.read(body));
    }

    @Test
    void aCompletedPaymentIsAFactAboutTheKeyInItsBody() {
        var success = CallResult.succeeded(KEY, Money.of(8420, "USD"), "ME-PAY-1");
        assertThat(biller.readCallback(callback(GsmaBillerTest.paid("84.2", KEY, "completed"))))
                .contains(new CallbackFact(KEY, success));
    }

    @Test
    void theBodysKeyCountsNotTheHeaders() {
        var other = UUID.randomUUID();
        assertThat(biller.readCallback(callback(GsmaBillerTest.paid("84.2", other, "completed"))))
                .map(CallbackFact::key)
                .contains(other);
    }

    @Test
    void anErrorNamesItsKeyWhereNoSignatureReachesAndSoProvesNothing() {
        assertThat(biller.readCallback(callback(GsmaBillerTest.error("authorisation", "requestDeclined"))))
                .hasValueSatisfying(fact -> {
                    assertThat(fact.key()).isEqualTo(KEY);
                    assertThat(fact.result().kind()).isEqualTo(Kind.UNKNOWN);
                });
    }

    @Test
    void whatNamesNoKeyIsAboutNoCall() {
        assertThat(biller.readCallback(callback("{}"))).isEmpty();
        assertThat(biller.readCallback(callback(GsmaBillerTest.paid("84.2", "a-number", "completed"))))
                .isEmpty();
        var nameless = new Callback(Map.of(), JsonTree.read(GsmaBillerTest.error("internal", "genericError")));
        assertThat(biller.readCallback(nameless)).isEmpty();
    }
}
