package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** What the instances offer, and questions to billers. */
@ApplicationScoped
class ServiceCatalogue implements PartnerServices {

    private final Instances instances;
    private final CompanyCache companies;
    private final Questions questions;

    @Inject
    ServiceCatalogue(Instances instances, CompanyCache companies, Questions questions) {
        this.instances = instances;
        this.companies = companies;
        this.questions = questions;
    }

    @Override
    public List<ServiceOffer> offers() {
        return instances.all().stream().map(instances::offer).toList();
    }

    @Override
    public Optional<ServiceOffer> offer(String instance) {
        return instances.offer(instance);
    }

    @Override
    public void mustBeUsable(String instance) {
        instances.usable(instance);
    }

    @Override
    public Optional<ServiceOffer> payInChannel(Money amount) {
        return instances.opened().stream()
                .filter(one -> one.kind() == ServiceOffer.Kind.PAYMENT_CHANNEL && one.accepts(amount))
                .flatMap(one -> instances.offer(one.name()).stream())
                .filter(offer -> offer.unavailable().isEmpty())
                .findFirst();
    }

    @Override
    public List<BillCompany> companies(String instance) {
        return companies.of(biller(instance));
    }

    @Override
    public BillLookup fetchBill(String instance, FetchBill request) {
        var partner = biller(instance);
        var lookup = questions.ask(partner, biller -> biller.fetchBill(request));
        lookup.bill().map(Bill::amount).ifPresent(amount -> verify(partner, amount));
        return lookup;
    }

    @Override
    public CustomerLookup validate(String instance, FetchBill request) {
        return questions.ask(biller(instance), biller -> biller.validate(request));
    }

    private static void verify(ServiceInstance partner, Money amount) {
        if (!partner.accepts(amount)) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE, partner.name() + " named a bill that cannot be paid here.");
        }
    }

    private ServiceInstance biller(String name) {
        var partner = instances.usable(name);
        if (!(partner.service() instanceof Biller)) {
            throw new SyceeException(PartnersError.NO_SUCH_SERVICE, "There is no biller " + name + ".");
        }
        return partner;
    }
}
