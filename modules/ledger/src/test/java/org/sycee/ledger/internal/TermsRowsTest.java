package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.internal.AccountState.Terms;

class TermsRowsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int BEFORE = 7;

    private final TermsRows rows = new TermsRows();

    private Terms read(Terms terms) {
        var names = terms.currency().getCurrencyCode() + terms.type().name();
        var bytes =
                ByteBuffer.allocate(BEFORE + Long.BYTES + 1 + names.length()).position(BEFORE);
        bytes.putLong(terms.creditLimit()).put((byte) (terms.isClosed() ? 1 : 0));
        bytes.put(names.getBytes(StandardCharsets.US_ASCII));
        return rows.read(bytes.array(), BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void readsEachType(AccountType type) {
        var terms = new Terms(type, USD, 0, false);
        assertThat(read(terms)).isEqualTo(terms);
    }

    @Test
    void whatWasReadBeforeIsNotMadeAgain() {
        var terms = new Terms(AccountType.WALLET, USD, 0, false);
        assertThat(read(terms)).isSameAs(read(terms));
    }

    @Test
    void oneThatDiffersInAnyTermIsAnother() {
        var terms = new Terms(AccountType.WALLET, USD, 0, false);
        var others = List.of(
                new Terms(AccountType.WALLET, USD, 0, true),
                new Terms(AccountType.WALLET, USD, 1, false),
                new Terms(AccountType.WALLET, Currency.getInstance("EUR"), 0, false),
                new Terms(AccountType.ESCROW, USD, 0, false));
        read(terms);
        assertThat(others).allSatisfy(other -> assertThat(read(other)).isEqualTo(other));
    }

    @Test
    void manyDifferentOnesAreReadToo() {
        for (var limit = 0; limit < 100; limit++) {
            var terms = new Terms(AccountType.WALLET, USD, limit % 50, false);
            assertThat(read(terms)).isEqualTo(terms);
        }
    }
}
