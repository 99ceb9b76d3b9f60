package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.PostResult.Rejection;
import org.sycee.partners.ChargeBack;
import org.sycee.partners.ChargeBacks;
import org.sycee.payments.PayIn.State;
import org.sycee.payments.PaymentError;

/** Takes what was charged back of a top-up from its person, each once: out of the wallet as far as that covers, the rest is owed. */
@ApplicationScoped
class ChargeBackService {

    private static final Logger LOG = System.getLogger(ChargeBackService.class.getName());

    private final ChargeBacks told;
    private final ChargeBackRecords records;
    private final PayInRecords payIns;
    private final Books books;
    private final Chart chart;

    @Inject
    ChargeBackService(ChargeBacks told, ChargeBackRecords records, PayInRecords payIns, Books books, Chart chart) {
        this.told = told;
        this.records = records;
        this.payIns = payIns;
        this.books = books;
        this.chart = chart;
    }

    /**
     * Does what is left to do for a charge-back; may be repeated by anyone at any time.
     *
     * @throws SyceeException {@link PaymentError#TOP_UP_NOT_ENDED} if it comes before its top-up has ended: again later
     */
    void takeBack(UUID id) {
        if (records.find(id).isPresent() || isRecorded(told.find(id).orElseThrow())) {
            post(id);
        }
    }

    private boolean isRecorded(ChargeBack chargeBack) {
        var payIn = payIns.findByCall(chargeBack.call());
        var isRecorded = payIn.isPresent() && isOwed(chargeBack, payIn.get()) && record(chargeBack, payIn.get());
        if (!isRecorded) {
            LOG.log(Level.WARNING, "security: charge-back without effect chargeBack={0}", chargeBack.id());
            told.refuse(chargeBack.id());
        }
        return isRecorded;
    }

    private static boolean isOwed(ChargeBack chargeBack, PayInEntity payIn) {
        if (!PayInTransitions.isEnd(payIn.state())) {
            throw new SyceeException(
                    PaymentError.TOP_UP_NOT_ENDED,
                    "The top-up " + payIn.id() + " is charged back while it is " + payIn.state() + ".");
        }
        return payIn.state() == State.SETTLED
                && chargeBack.amount().currency().equals(payIn.amount().currency());
    }

    private boolean record(ChargeBack chargeBack, PayInEntity payIn) {
        var available = chart.available(payIn.person(), payIn.amount().currency());
        return records.add(chargeBack, payIn, ChargeBackSplit.of(chargeBack.amount(), available));
    }

    private void post(UUID id) {
        var chargeBack = records.find(id).orElseThrow();
        while (!chargeBack.isPosted()) {
            tryToPost(chargeBack);
            chargeBack = records.find(id).orElseThrow();
        }
    }

    /** A refusal is final, so that the split that was refused can never be posted beside the next one. */
    private void tryToPost(ChargeBackEntity chargeBack) {
        var currency = chargeBack.amount().currency();
        chart.openReceivable(chargeBack.person(), currency);
        var parties = chart.parties(chargeBack.person(), chargeBack.instance(), currency);
        var result = books.post(new ChargeBackEntries(chargeBack, parties).takingBack());
        if (result.isInTheBooks()) {
            records.posted(chargeBack);
            LOG.log(Level.INFO, "top-up charged back payIn={0} chargeBack={1}", chargeBack.payInId(), chargeBack.id());
        } else if (result.rejection()
                .filter(Rejection.INSUFFICIENT_FUNDS::equals)
                .isPresent()) {
            var available = chart.available(chargeBack.person(), currency);
            records.splitAnew(chargeBack, ChargeBackSplit.of(chargeBack.amount(), available));
        } else {
            throw new SyceeException(
                    PaymentError.BOOKS_DISAGREE,
                    "The books refuse the charge-back " + chargeBack.id() + ": " + result + ".");
        }
    }
}
