package org.sycee.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Mei Lin, Mei L•••",
        "Ada  King Lovelace, Ada K••• L•••",
        "Alice, Al•••",
        "Mei, •i",
        "林美, •美",
        "欧阳美林, •林",
        "x, •••",
        "😀, •••",
        "👍🏽 é́b, 👍🏽 é́•••"
    })
    void aNameTellsAFriendAndNobodyElse(String name, String masked) {
        assertThat(MaskedName.of(name).value()).isEqualTo(masked);
    }
}
