package org.sycee.partners.internal;

import java.util.UUID;
import org.sycee.money.Money;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partners.Answer;
import org.sycee.partners.ChargeBack;

/**
 * What a partner says, for certain, against what stands of a call.
 *
 * @param call its key
 * @param reference the partner's; empty if it gave none
 * @param purpose on which occasion
 * @param amount what it is about
 */
record Contradiction(UUID call, Said said, String reference, Answer.Purpose purpose, Money amount) {

    enum Said {
        /** It happened, though it certainly did not; or it happened once more, or in another amount. */
        SUCCEEDED,
        /** It did not happen, though it certainly did. */
        REJECTED,
        /** It was taken back, which did not go by the books. */
        CHARGED_BACK
    }

    static Contradiction of(PartnerCallEntity call, Answer.Purpose purpose, Verdict verdict) {
        return new Contradiction(
                call.key(),
                saidBy(verdict),
                verdict.reference().map(AnswerEntity::fit).orElse(""),
                purpose,
                verdict.amount().or(call::taken).orElseGet(call::amount));
    }

    static Said saidBy(Verdict verdict) {
        return switch (verdict.state()) {
            case SUCCEEDED -> Said.SUCCEEDED;
            case REJECTED -> Said.REJECTED;
            case RECORDED, SUBMITTED, AWAITING_PAYER, IN_PROGRESS, UNKNOWN ->
                throw new IllegalArgumentException("nothing certain: " + verdict.state());
        };
    }

    static Contradiction of(ChargeBackNotice told) {
        return chargeBack(told.key(), told.reference(), told.amount());
    }

    static Contradiction of(ChargeBack told) {
        return chargeBack(told.call(), told.reference(), told.amount());
    }

    private static Contradiction chargeBack(UUID call, String reference, Money amount) {
        return new Contradiction(call, Said.CHARGED_BACK, reference, Answer.Purpose.CALLBACK, amount);
    }
}
