package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillingCompany;
import org.sycee.billpay.Company;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** The companies behind all billers. */
@ApplicationScoped
class Companies {

    private static final Logger LOG = System.getLogger(Companies.class.getName());

    private final PartnerServices partners;

    @Inject
    Companies(PartnerServices partners) {
        this.partners = partners;
    }

    /** Those of one category, or all if it is blank; a biller that does not answer hides only its own. */
    List<BillingCompany> in(String category) {
        var answers = usableBillers().map(this::companiesOf).toList();
        if (!answers.isEmpty() && answers.stream().allMatch(Optional::isEmpty)) {
            throw new SyceeException(BillPayError.BILLER_UNAVAILABLE, "No biller answers now.");
        }
        return answers.stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .filter(found ->
                        category.isBlank() || found.company().category().equals(category))
                .sorted(Comparator.comparing(found -> found.company().name()))
                .toList();
    }

    private Stream<ServiceOffer> usableBillers() {
        return partners.offers().stream()
                .filter(Companies::isBiller)
                .filter(offer -> offer.unavailable().isEmpty());
    }

    private static boolean isBiller(ServiceOffer offer) {
        return offer.kind() == ServiceOffer.Kind.BILLER;
    }

    private Optional<List<BillingCompany>> companiesOf(ServiceOffer offer) {
        try {
            return Optional.of(asked(() -> described(offer.instance())));
        } catch (SyceeException e) {
            LOG.log(
                    Level.INFO,
                    () -> "biller left out instance=" + offer.instance() + " code="
                            + e.error().code());
            return Optional.empty();
        }
    }

    /**
     * The company of that id.
     *
     * @throws SyceeException {@link BillPayError#NO_SUCH_COMPANY}, {@link BillPayError#BILLER_UNAVAILABLE}
     */
    BillingCompany named(String id) {
        return Optional.of(id.indexOf(':'))
                .filter(separator -> separator > 0)
                .map(separator -> id.substring(0, separator))
                .flatMap(partners::offer)
                .filter(Companies::isBiller)
                .flatMap(biller -> asked(() -> described(biller.instance())).stream()
                        .filter(found -> found.company().id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new SyceeException(BillPayError.NO_SUCH_COMPANY, "There is no company " + id + "."));
    }

    /**
     * Returns if the company can be paid now, as far as one can tell without asking it.
     *
     * @throws SyceeException {@link BillPayError#BILLER_UNAVAILABLE}, {@link BillPayError#SERVICE_DISABLED}
     */
    void mustBeUsable(Company company) {
        asked(() -> {
            partners.mustBeUsable(company.instance());
            return company;
        });
    }

    /** Asks a company for a bill. */
    BillLookup fetch(Company company, FetchBill question) {
        return asked(() -> partners.fetchBill(company.instance(), question));
    }

    /** Asks a company without bills whether it knows a customer. */
    CustomerLookup validate(Company company, FetchBill question) {
        return asked(() -> partners.validate(company.instance(), question));
    }

    private List<BillingCompany> described(String instance) {
        return partners.companies(instance).stream()
                .map(found -> described(instance, found))
                .toList();
    }

    private static BillingCompany described(String instance, BillCompany found) {
        var company = new Company(Company.idOf(instance, found.code()), found.name(), found.category());
        return new BillingCompany(company, found.fields(), found.processingTime(), found.terms());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SyceeException e) {
            if (e.error() == PartnersError.PARTNER_UNAVAILABLE || e.error() == PartnersError.NO_SUCH_SERVICE) {
                throw unavailable();
            }
            if (e.error() == PartnersError.SERVICE_DISABLED) {
                throw new SyceeException(BillPayError.SERVICE_DISABLED, e.sentence());
            }
            throw e;
        }
    }

    private static SyceeException unavailable() {
        return new SyceeException(
                BillPayError.BILLER_UNAVAILABLE, "The biller does not answer now. Nothing was taken.");
    }
}
