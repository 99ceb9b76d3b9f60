package org.sycee.plugins.taxi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.tck.ScriptedHttp;

/** The judge of the other tests must be able to say no. */
class SpecifiedHttpTest {

    private final SpecifiedHttp specified = new SpecifiedHttp(new ScriptedHttp());

    @ParameterizedTest
    @ValueSource(strings = {"search-offers", "purchase-offers", "confirm-redress-option", "confirm-payment"})
    void inputsThatLackAFieldAreRefused(String process) {
        var request = PartnerRequest.post("/processes/" + process + "/execution", Map.of("inputs", Map.of()));
        assertThatThrownBy(() -> specified.send(request)).isInstanceOf(AssertionError.class);
    }
}
