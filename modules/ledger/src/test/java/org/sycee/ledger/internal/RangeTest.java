package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "500, 1", "501, 2", "1000, 2", "1001, 4", "1000000, 2048", "9000000000000, 1048576"})
    void thereAreAsManyPartsAsTheAccountsNeed(long accounts, int parts) {
        assertThat(Range.parts(accounts, 500)).hasSize(parts);
    }

    /** As PostgreSQL orders ids: byte by byte, none negative. */
    @ParameterizedTest
    @CsvSource({"0", "600", "5000", "99999"})
    void partsFollowOneAnotherFromTheFirstIdToTheLastWithoutAGap(long accounts) {
        var parts = Range.parts(accounts, 500);
        assertThat(parts.get(0).from()).isEqualTo(new UUID(0, 0));
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(new UUID(-1, -1));
        for (var i = 1; i < parts.size(); i++) {
            var end = parts.get(i - 1).to();
            assertThat(end.getLeastSignificantBits()).isEqualTo(-1);
            assertThat(parts.get(i).from()).isEqualTo(new UUID(end.getMostSignificantBits() + 1, 0));
        }
    }

    @Test
    void aQueryLooksAtItsRangeWhereverItNamesAccounts() {
        var check = new Check("select 1 where $accounts(a.id) and $accounts(debit_account)");
        assertThat(check.query(Range.ALL))
                .isEqualTo("select 1 where (a.id between '00000000-0000-0000-0000-000000000000'"
                        + " and 'ffffffff-ffff-ffff-ffff-ffffffffffff') and (debit_account between"
                        + " '00000000-0000-0000-0000-000000000000' and 'ffffffff-ffff-ffff-ffff-ffffffffffff')");
    }
}
