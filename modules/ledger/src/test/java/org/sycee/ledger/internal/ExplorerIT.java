package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult.Outcome;
import org.sycee.ledger.RecordedTransfer.State;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.ExplorerJson.AccountJson;
import org.sycee.ledger.internal.ExplorerJson.EntryJson;
import org.sycee.ledger.internal.ExplorerJson.FoundJson;
import org.sycee.ledger.internal.ExplorerJson.TransferJson;
import org.sycee.testing.TestDatabase;

class ExplorerIT {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger");
    private static final Engine ENGINE = Engine.on(DATABASE.application(), Clock.systemUTC());
    private static final Town TOWN = Town.of(130);
    private static final UUID ORDER = Ids.next();
    private static final Transfer HOLD = Town.hold(TOWN.people().get(0), TOWN.shop(), 700);
    private static final Transfer FEE = Town.transfer(TOWN.people().get(0), TOWN.bank(), 50);
    private static final Transfer SETTLED = Transfer.post(Ids.next(), HOLD, HOLD.amount());

    private final ExplorerResource resource = new ExplorerResource(new Explorer(DATABASE.application()));

    @BeforeAll
    static void post() {
        TOWN.settle(ENGINE.ledger(), 10_000);
        post(JournalEntry.of(ORDER, HOLD));
        post(JournalEntry.of(ORDER, SETTLED, FEE));
    }

    private static void post(JournalEntry entry) {
        assertThat(Town.post(ENGINE.ledger(), entry)).isEqualTo(Outcome.APPLIED);
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void accountsComeByTypeAndOwnerAndNoneIsMissedOnTheWay() {
        var all = new ArrayList<AccountJson>();
        var cursor = Optional.<UUID>empty();
        do {
            var page = resource.accounts(null, null, cursor.map(UUID::toString).orElse(null));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(all).hasSize(132).extracting(AccountJson::id).doesNotHaveDuplicates();
        assertThat(all.stream().map(one -> one.type().name()).distinct()).containsExactly("BANK", "MERCHANT", "WALLET");
        assertThat(resource.accounts("MERCHANT", null, null).items())
                .extracting(AccountJson::owner)
                .containsExactly("shop");
        assertThat(resource.accounts("WALLET", "person-7", null).items()).hasSize(1);
        assertThat(resource.accounts("BANK", "person-7", null).items()).isEmpty();
        assertThat(resource.accounts(null, "x' or '1'='1", null).items()).isEmpty();
    }

    @Test
    void anAccountShowsItsFourSumsAndItsBalanceFromItsNormalSide() {
        var bank = resource.account(TOWN.bank().id().toString());
        assertThat(bank.normalSide()).isEqualTo(AccountType.Side.DEBIT);
        assertThat(bank.debitsPosted()).isEqualTo(usd(1_300_000));
        assertThat(bank.creditsPosted()).isEqualTo(usd(50));
        assertThat(bank.balance()).isEqualTo(usd(1_299_950));
        var payer = resource.account(TOWN.people().get(0).id().toString());
        assertThat(payer.balance()).isEqualTo(usd(9_250));
        assertThat(payer.debitsPending()).isEqualTo(usd(0));
        assertThat(payer.entries()).isEqualTo(3);
    }

    @Test
    void aStatementIsReadFromAnyDepth() {
        var bank = TOWN.bank().id().toString();
        var newest = resource.entries(bank, null, null);
        assertThat(newest.items())
                .extracting(EntryJson::sequence)
                .startsWith(131L, 130L)
                .hasSize(50);
        assertThat(newest.nextBefore()).contains(82L);
        var deep = resource.entries(bank, "41", null);
        assertThat(deep.items())
                .extracting(EntryJson::sequence)
                .containsExactlyElementsOf(
                        LongStream.iterate(40, i -> i > 0, i -> i - 1).boxed().toList());
        assertThat(deep.nextBefore()).isEmpty();
        assertThat(resource.entries(bank, "1", null).items()).isEmpty();
    }

    @Test
    void aStatementUntilAMomentBeginsWithTheBalanceOfThatMoment() {
        var bank = TOWN.bank().id().toString();
        var newest = resource.entries(bank, null, null).items().get(0);
        var after = newest.at().plusNanos(1_000).toString();
        assertThat(resource.entries(bank, null, after).items()).startsWith(newest);
        var before = resource.entries(bank, null, newest.at().toString()).items();
        assertThat(before).isNotEmpty().allMatch(line -> line.at().isBefore(newest.at()));
        assertThat(resource.entries(bank, null, "2000-01-01T00:00:00Z").items()).isEmpty();
        assertThat(refusal(() -> resource.entries(bank, null, "yesterday"))).isEqualTo(KernelError.INVALID_REQUEST);
    }

    @Test
    void anEntryIsADebitOrACreditAndNamesTheOtherSide() {
        var lines = resource.entries(TOWN.people().get(0).id().toString(), null, null)
                .items();
        assertThat(lines.get(0).debit()).contains(usd(50));
        assertThat(lines.get(0).credit()).isEmpty();
        assertThat(lines.get(0).balance()).isEqualTo(usd(9_250));
        assertThat(lines.get(0).other().id()).isEqualTo(TOWN.bank().id().value());
        assertThat(lines.get(2).credit()).contains(usd(10_000));
        var first =
                resource.entries(TOWN.bank().id().toString(), "2", null).items().get(0);
        assertThat(first.debit()).contains(usd(10_000));
        assertThat(first.balance()).as("a debit raises an asset").isEqualTo(usd(10_000));
    }

    @Test
    void aTransferIsFoundFromEitherSideWithWhatEndedIt() {
        var hold = resource.transfer(HOLD.id().toString()).items();
        assertThat(hold).hasSize(1);
        assertThat(hold.get(0).state()).isEqualTo(State.POSTED);
        assertThat(hold.get(0).endedBy()).contains(SETTLED.id());
        var settled = resource.transfer(SETTLED.id().toString());
        assertThat(settled.items().get(0).ends()).contains(HOLD.id());
        assertThat(settled.together()).extracting(TransferJson::id).containsExactly(SETTLED.id(), FEE.id());
        for (var side : List.of(TOWN.people().get(0), TOWN.shop())) {
            var ids = resource.entries(side.id().toString(), null, null).items();
            assertThat(ids).extracting(EntryJson::transfer).contains(SETTLED.id());
        }
    }

    @Test
    void oneOrderIsOnePage() {
        assertThat(resource.reference(ORDER.toString()).items())
                .extracting(TransferJson::id)
                .containsExactly(HOLD.id(), SETTLED.id(), FEE.id());
    }

    @Test
    void theSearchTakesAnyIdAndAnOwner() {
        assertThat(found(HOLD.id().toString())).containsExactly(FoundJson.Kind.TRANSFER);
        assertThat(found(ORDER.toString())).containsExactly(FoundJson.Kind.REFERENCE);
        assertThat(found(" " + TOWN.shop().id() + " ")).containsExactly(FoundJson.Kind.ACCOUNT);
        assertThat(resource.search("person-3").items())
                .containsExactly(new FoundJson(
                        FoundJson.Kind.ACCOUNT, TOWN.people().get(3).id().value(), "wallet:person-3:USD"));
        assertThat(found(UUID.randomUUID().toString())).isEmpty();
        assertThat(found("%_'; drop table ledger.entry; --")).isEmpty();
    }

    private List<FoundJson.Kind> found(String text) {
        return resource.search(text).items().stream().map(FoundJson::kind).toList();
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsSaidSo() {
        for (var id : List.of(UUID.randomUUID().toString(), "no id")) {
            assertThat(refusal(() -> resource.account(id))).isEqualTo(KernelError.NOT_FOUND);
            assertThat(refusal(() -> resource.entries(id, null, null))).isEqualTo(KernelError.NOT_FOUND);
            assertThat(refusal(() -> resource.transfer(id))).isEqualTo(KernelError.NOT_FOUND);
            assertThat(refusal(() -> resource.reference(id))).isEqualTo(KernelError.NOT_FOUND);
        }
        assertThat(refusal(() -> resource.accounts("WALLETS", null, null))).isEqualTo(KernelError.INVALID_REQUEST);
        assertThat(refusal(() -> resource.accounts(null, null, "1"))).isEqualTo(KernelError.INVALID_REQUEST);
        assertThat(refusal(() -> resource.search(null))).isEqualTo(KernelError.INVALID_REQUEST);
        for (var text : List.of(" ", "\u0000", "a\nb", "x".repeat(201))) {
            assertThat(refusal(() -> resource.search(text))).isEqualTo(KernelError.INVALID_REQUEST);
            assertThat(refusal(() -> resource.accounts(null, text, null))).isEqualTo(KernelError.INVALID_REQUEST);
        }
        for (var before : List.of("-1", "1e9", "", "9999999999999999999")) {
            assertThat(refusal(() -> resource.entries(TOWN.bank().id().toString(), before, null)))
                    .as(before)
                    .isEqualTo(KernelError.INVALID_REQUEST);
        }
    }

    private static ErrorCode refusal(ThrowingCallable call) {
        var refused = new ArrayList<ErrorCode>();
        assertThatThrownBy(call).isInstanceOfSatisfying(SyceeException.class, e -> refused.add(e.error()));
        return refused.get(0);
    }

    private static MoneyJson usd(long cents) {
        return new MoneyJson(cents, "USD");
    }
}
