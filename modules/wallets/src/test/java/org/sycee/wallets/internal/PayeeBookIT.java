package org.sycee.wallets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.wallets.internal.Refusals.assertRefused;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.wallets.WalletError;

class PayeeBookIT {

    private final PeopleRoom room = new PeopleRoom();
    private final PayeeBook book = room.get(PayeeBook.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPayeeIsLookedUpUnlessItIsNobodyOrOneself() {
        assertThat(book.lookUp(room.mei.person(), "lin@example.com")).isEqualTo(new KnownPayee(room.lin, false));
        assertRefused(WalletError.PAYEE_UNKNOWN, () -> book.lookUp(room.mei.person(), "nobody@example.com"));
        assertRefused(WalletError.PAYEE_IS_PAYER, () -> book.lookUp(room.mei.person(), "mei@example.com"));
        assertThat(book.own(room.mei.person())).isEqualTo(room.mei);
    }

    @Test
    void whoWasPaidLastComesFirstAndEachOnce() {
        var bo = room.payees.welcome("bo@example.com");
        room.give(room.mei, 50_00);
        room.send(room.mei, bo, 1_00);
        room.send(room.mei, room.lin, 1_00);
        room.send(room.mei, bo, 1_00);
        assertThat(book.list(room.mei.person()))
                .containsExactly(new KnownPayee(bo, false), new KnownPayee(room.lin, false));
        assertThat(book.list(room.lin.person()))
                .as("who paid me is nobody I paid")
                .isEmpty();
    }

    @Test
    void aFavouriteStaysFirstUntilItIsUnmarked() {
        var bo = room.payees.welcome("bo@example.com");
        room.give(room.mei, 50_00);
        room.send(room.mei, bo, 1_00);
        book.mark(room.mei.person(), room.lin.id());
        book.mark(room.mei.person(), room.lin.id());
        assertThat(book.list(room.mei.person()))
                .containsExactly(new KnownPayee(room.lin, true), new KnownPayee(bo, false));
        assertThat(book.lookUp(room.mei.person(), "lin@example.com").isFavourite())
                .isTrue();
        assertThat(book.list(room.lin.person())).isEmpty();

        book.unmark(room.mei.person(), room.lin.id());
        book.unmark(room.mei.person(), room.lin.id());
        assertThat(book.list(room.mei.person())).containsExactly(new KnownPayee(bo, false));
    }

    @Test
    void nobodyAndOneselfAreNoFavourites() {
        assertRefused(WalletError.PAYEE_UNKNOWN, () -> book.mark(room.mei.person(), UUID.randomUUID()));
        assertRefused(WalletError.PAYEE_IS_PAYER, () -> book.mark(room.mei.person(), room.mei.id()));
    }
}
