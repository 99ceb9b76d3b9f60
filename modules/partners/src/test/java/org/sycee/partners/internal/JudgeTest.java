package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.CallResult;
import org.sycee.partners.PartnerCall.State;

class JudgeTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final Money AMOUNT = Money.of(8420, "USD");
    private static final BillPayment PAYMENT = new BillPayment(KEY, AMOUNT, "METRO", "B-1", Map.of());
    private static final Terms TERMS =
            new Terms(true, Duration.ofSeconds(5), Set.of("declined"), Set.of("USD"), 500_000, OptionalLong.empty());
    private final Judge judge = new Judge(PAYMENT, TERMS);

    @Test
    void aSuccessOfThisKeyAndAmountIsCertain() {
        assertThat(judge.judge(CallResult.succeeded(KEY, AMOUNT, "R-1")).state())
                .isEqualTo(State.SUCCEEDED);
    }

    @Test
    void aSuccessOfAnotherAmountCurrencyOrKeyIsUnknownAndSuspicious() {
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8421, "USD"), "R-1"));
        assertSuspicious(CallResult.succeeded(KEY, Money.of(8420, "EUR"), "R-1"));
        assertSuspicious(CallResult.succeeded(UUID.randomUUID(), AMOUNT, "R-1"));
    }

    private void assertSuspicious(CallResult result) {
        var verdict = judge.judge(result);
        assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
        assertThat(verdict.suspicious()).isTrue();
        assertThat(verdict.reference()).isEmpty();
    }

    @Test
    void aRefusalIsCertainOnlyIfItsCodeIsDeclaredFinal() {
        assertThat(judge.judge(CallResult.rejected("declined", "no")).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(CallResult.rejected("throttled", "later")).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void nothingAndAnythingUnclearIsUnknown() {
        assertThat(judge.judge(null).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(CallResult.unknown("?")).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(CallResult.notFound()).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(CallResult.awaitingPayer(URI.create("javascript:alert(1)")))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void onlyTheFirstSendingCanBeProvedNotToHaveHappened() {
        var silence = new Reply.Silence("refused", true);
        assertThat(judge.judge(claim(Task.SEND, 1), silence).state()).isEqualTo(State.REJECTED);
        assertThat(judge.judge(claim(Task.SEND, 2), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.INQUIRE, 1), silence).state()).isEqualTo(State.UNKNOWN);
        assertThat(judge.judge(claim(Task.SEND, 1), new Reply.Silence("reset", false))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static Claim claim(Task task, int attempt) {
        return new Claim(task, PAYMENT, "1.0", attempt, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
