package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.Bill;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** What the instances offer, and questions to billers. */
@ApplicationScoped
class ServiceCatalogue implements PartnerServices {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST_BANK = 100;

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
    public AccountLink linkAccount(String instance, LinkAccount request) {
        var channel = instances.usable(instance);
        if (!channel.paysOutTo().contains(Instrument.Kind.BANK_ACCOUNT)) {
            throw new SyceeException(PartnersError.NO_SUCH_SERVICE, instance + " pays nothing out to bank accounts.");
        }
        var link = questions.ask(channel, PaymentChannel.class, one -> one.linkAccount(request));
        if (!isUsable(link)) {
            throw new SyceeException(
                    PartnersError.PARTNER_UNAVAILABLE, instance + " named an account that cannot be used here.");
        }
        return link;
    }

    /** Browsers are sent to the page, and people read the names. */
    private static boolean isUsable(AccountLink link) {
        return switch (link.kind()) {
            case AWAITING_PERSON ->
                link.page().filter(page -> WEB.contains(page.getScheme())).isPresent();
            case LINKED -> link.account().filter(ServiceCatalogue::isPlausible).isPresent();
            case ENDED -> true;
        };
    }

    private static boolean isPlausible(BankAccount account) {
        return !account.token().isBlank()
                && !account.bank().isBlank()
                && account.bank().length() <= LONGEST_BANK
                && account.lastFour().matches("[0-9]{4}");
    }

    @Override
    public List<BillCompany> companies(String instance) {
        return companies.of(biller(instance));
    }

    @Override
    public BillLookup fetchBill(String instance, FetchBill request) {
        var partner = biller(instance);
        var lookup = questions.ask(partner, Biller.class, biller -> biller.fetchBill(request));
        lookup.bill().map(Bill::amount).ifPresent(amount -> verify(partner, amount));
        return lookup;
    }

    @Override
    public CustomerLookup validate(String instance, FetchBill request) {
        return questions.ask(biller(instance), Biller.class, biller -> biller.validate(request));
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
