package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.billpay.BillPayError;

class FieldRulesTest {

    private static final FieldRules RULES =
            new FieldRules(FakeServices.company("X", "X", "water").fields());

    @Test
    void whatFitsIsTakenWithoutTheSpacesAroundIt() {
        assertThat(RULES.check(Map.of("customerNumber", " 1002003000\t")))
                .isEqualTo(Map.of("customerNumber", "1002003000"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "'   ', missing",
        "123, does not look right",
        "12345678901, does not look right",
        "１００２００３０００, does not look right",
        "00000000000000000000000000000000000000000000000000000000000000000, too long"
    })
    void whatDoesNotFitIsNamedWithASentence(String entry, String sentence) {
        var refusal = assertRefused(BillPayError.INVALID_FIELD, () -> RULES.check(Map.of("customerNumber", entry)));
        assertThat(refusal.details().get("fields").toString()).contains("customerNumber=", sentence);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var refusal = assertRefused(BillPayError.INVALID_FIELD, () -> RULES.check(Map.of("surprise", "1")));
        assertThat(refusal.details())
                .isEqualTo(Map.of(
                        "fields",
                        Map.of(
                                "surprise", "The company does not ask for this.",
                                "customerNumber", "This is missing.")));
    }
}
