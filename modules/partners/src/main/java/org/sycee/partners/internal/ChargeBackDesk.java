package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partners.PartnerCalls;
import org.sycee.partners.PartnersError;

/**
 * Takes charge-backs in, before the callback is answered for: no inquiry would ever find out about one that was lost.
 */
@ApplicationScoped
class ChargeBackDesk {

    private static final Logger LOG = System.getLogger(ChargeBackDesk.class.getName());
    private static final int MOST_REFERENCE = 200;

    private final ChargeBackRecords records;
    private final ContradictionRecords contradictions;
    private final PartnerCalls calls;
    private final CallbackReading reading;

    @Inject
    ChargeBackDesk(
            ChargeBackRecords records,
            ContradictionRecords contradictions,
            PartnerCalls calls,
            CallbackReading reading) {
        this.records = records;
        this.contradictions = contradictions;
        this.calls = calls;
        this.reading = reading;
    }

    /**
     * Keeps the charge-back that a signed callback tells of, if it tells of one.
     *
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be read now: the partner tells it
     *     again
     */
    void take(ServiceInstance partner, ReceivedCallback callback) {
        if (partner.service() instanceof PaymentChannel channel) {
            reading.read(partner, callback, channel::readChargeBack).ifPresent(notice -> keep(partner.name(), notice));
        }
    }

    private void keep(String instance, ChargeBackNotice notice) {
        if (!isOfOurs(instance, notice)) {
            LOG.log(Level.WARNING, "security: charge-back of a call nobody made instance={0}", instance);
            return;
        }
        try {
            records.find(instance, notice.reference())
                    .ifPresentOrElse(known -> compare(known, notice), () -> records.add(instance, notice));
        } catch (PersistenceException e) {
            compare(records.find(instance, notice.reference()).orElseThrow(() -> e), notice);
        }
    }

    private boolean isOfOurs(String instance, ChargeBackNotice notice) {
        return !notice.reference().isBlank()
                && notice.reference().codePoints().noneMatch(Character::isISOControl)
                && notice.reference().length() <= MOST_REFERENCE
                && notice.amount().isPositive()
                && calls.find(notice.key())
                        .filter(call -> call.instance().equals(instance))
                        .isPresent();
    }

    private void compare(ToldChargeBackEntity known, ChargeBackNotice notice) {
        if (known.says(notice)) {
            contradictions.toldAgain(Contradiction.of(notice));
        } else {
            LOG.log(
                    Level.WARNING,
                    "security: charge-back told anew with other content chargeBack={0}",
                    known.toChargeBack().id());
            contradictions.told(Contradiction.of(notice));
        }
    }
}
