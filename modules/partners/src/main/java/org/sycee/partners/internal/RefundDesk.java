package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.RefundTerms;
import org.sycee.partners.PartnerRefunds;
import org.sycee.partners.PartnersError;

/** Asks partners what they would give back. */
@ApplicationScoped
class RefundDesk implements PartnerRefunds {

    private final Instances instances;
    private final CallRecords records;
    private final Questions questions;

    @Inject
    RefundDesk(Instances instances, CallRecords records, Questions questions) {
        this.instances = instances;
        this.records = records;
        this.questions = questions;
    }

    @Override
    public boolean areGiven(String instance) {
        return instances.open(instance).filter(open -> open.any().givesBack()).isPresent();
    }

    @Override
    public Optional<RefundTerms> quote(UUID key) {
        var call = records.find(key).orElseThrow(() -> CallRecords.noCall(key));
        var partner = instances.giving(call.instance());
        return call.paid().filter(paid -> partner.givesBack()).flatMap(paid -> quote(partner, paid));
    }

    private Optional<RefundTerms> quote(ServiceInstance partner, Paid paid) {
        var terms = questions.ask(partner, PartnerService.class, one -> one.quoteRefund(paid));
        if (terms.filter(said -> !isPossible(said, paid)).isPresent()) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE, partner.name() + " named an amount that cannot be given back.");
        }
        return terms;
    }

    private static boolean isPossible(RefundTerms said, Paid paid) {
        return said.most().isPositive()
                && said.most().currency().equals(paid.amount().currency())
                && said.most().compareTo(paid.amount()) <= 0;
    }
}
