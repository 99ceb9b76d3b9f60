package org.sycee.partner.tck;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sycee.money.Money;
import org.sycee.partner.spi.Refund;

/** What can happen to refunds alone: given back twice, or more than was taken. */
final class RefundCases {

    static final List<Case> ALL = List.of(
            ofRefunds("the same refund asked for twice", RefundCases::askedTwice)
                    .ifOnly(Condition.IDEMPOTENT),
            ofRefunds("more than was taken", RefundCases::moreThanWasTaken),
            ofRefunds("in parts that are together more than was taken", RefundCases::moreInParts));

    private RefundCases() {}

    private static Case ofRefunds(String title, Consumer<Trial> play) {
        return new Case("F28", title, play).ofRefunds();
    }

    /** The second sending is that of a host which did not hear the first answer. */
    private static void askedTwice(Trial trial) {
        var refund = trial.newPayment();
        trial.pay(refund);
        trial.expectPaidOnce(refund, trial.pay(refund));
    }

    private static void moreThanWasTaken(Trial trial) {
        var refund = ofAmount(trial, taken -> Money.of(taken.minorUnits() + 1, code(taken)));
        trial.expectRefused(refund, trial.pay(refund));
    }

    private static void moreInParts(Trial trial) {
        var most = ofAmount(trial, taken -> taken);
        trial.expectPaidOnce(most, trial.pay(most));
        var more = ofAmount(trial, taken -> Money.of(1, code(taken)));
        trial.expect(Belief.REJECTED, trial.settle(more, trial.pay(more)), "a refund when nothing is left");
        trial.expectPaidOnce(most, Belief.UNKNOWN);
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }

    private static Refund ofAmount(Trial trial, UnaryOperator<Money> amount) {
        var refund = (Refund) trial.newPayment();
        return new Refund(refund.key(), amount.apply(refund.of().amount()), refund.of());
    }
}
