package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.tck.ScriptedHttp;

/** The judge of the other tests must be able to say no. */
class SpecifiedHttpTest {

    private static final PartnerRequest ORDER =
            PartnerRequest.post("/bills/B1/payments", Map.of("currency", "USD", "amountPaid", "84.2"));

    private final ScriptedHttp partner = new ScriptedHttp();
    private final SpecifiedHttp specified = new SpecifiedHttp(partner, true);

    private void assertRefused(PartnerRequest request) {
        assertThatThrownBy(() -> specified.send(request)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAmountWithAZeroAtItsEndIsRefused() {
        assertRefused(PartnerRequest.post("/bills/B1/payments", Map.of("currency", "USD", "amountPaid", "84.20")));
    }

    @Test
    void aKeyThatIsNoUuidIsRefused() {
        assertRefused(ORDER.header("X-CorrelationID", "17"));
    }

    @Test
    void anUnknownPathIsRefused() {
        assertRefused(PartnerRequest.get("/payments"));
    }

    @Test
    void anAnswerThatLacksAFieldIsRefused() {
        partner.on("POST /bills/B1/payments", 201, "{\"currency\":\"USD\",\"amountPaid\":\"84.2\"}");
        assertRefused(ORDER);
    }
}
