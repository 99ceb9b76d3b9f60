package org.sycee.partner.tck;

import org.sycee.partner.spi.Operation;

/**
 * A partner whose front has taken a request that its desk sees only later, and till then knows nothing of.
 *
 * <p>Until the window of visibility is over the host inquires; after it, it sends again under the same key, if that may be.
 */
final class QueueCases {

    private QueueCases() {}

    static void done(Trial trial) {
        var payment = trial.newPayment();
        queue(trial, payment);
        deliver(trial);
        trial.expectPaidOnce(payment, Belief.UNKNOWN);
    }

    static void doneAndSentAgain(Trial trial) {
        var payment = trial.newPayment();
        queue(trial, payment);
        deliver(trial);
        trial.expectPaidOnce(payment, trial.pay(payment));
        trial.expectPaidOnce(payment, Belief.UNKNOWN);
    }

    static void sentAgainAndDone(Trial trial) {
        var payment = trial.newPayment();
        queue(trial, payment);
        trial.expectPaidOnce(payment, trial.pay(payment));
        deliver(trial);
        trial.expectPaidOnce(payment, Belief.UNKNOWN);
    }

    /** Sends it into the queue: neither that the call is not answered, nor that nobody knows of it, is a refusal. */
    static void queue(Trial trial, Operation payment) {
        trial.faultOfSending("QUEUED");
        trial.expectNothingCertain(trial.pay(payment), "a request that is queued");
        trial.expect(Belief.NOT_FOUND, trial.inquire(payment), "an inquiry about what is queued");
        trial.expectNothingPaid();
    }

    /** Has the desk see it at last: what a plugin has sent once waits there once. */
    static void deliver(Trial trial) {
        var delivered = trial.stand().simulator().deliver();
        if (!delivered.equals("1")) {
            trial.find("the queue had " + delivered + " requests, not one");
        }
    }
}
