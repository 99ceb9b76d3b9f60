package org.sycee.partner.tck;

/**
 * A partner whose answer says how it ended, and whose books say the contrary.
 *
 * <p>A plugin has each answer mean what it says, and none what one before has said: that they do not agree is for the host to see.
 */
final class ContradictionCases {

    /** More than a plugin asks in one call. */
    private static final int MANY = 100;

    private ContradictionCases() {}

    /** Whatever the plugin asks in the same call bears the refusal out. */
    static void paidThoughRefused(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("SAYS_REJECTED");
        trial.faultOfInquiry("REJECT", MANY);
        var belief = trial.pay(payment);
        trial.stand().simulator().clearFaults();
        trial.expect(Belief.REJECTED, belief, "a refusal for good");
        trial.expectPaidOnce(payment, Belief.UNKNOWN);
    }

    static void claimed(Trial trial) {
        var payment = trial.newPayment();
        trial.faultOfSending("SAYS_SUCCEEDED");
        trial.expect(Belief.SUCCEEDED, trial.pay(payment), "a success");
        trial.expect(Belief.NOT_FOUND, trial.inquire(payment), "an inquiry that finds nothing of it");
        trial.expectNothingPaid();
    }
}
