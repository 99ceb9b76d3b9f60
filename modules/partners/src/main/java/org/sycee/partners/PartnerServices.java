package org.sycee.partners;

import java.util.List;
import java.util.Optional;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.LinkAccount;

/**
 * The services that installed plugins offer, and questions to them that move no money.
 *
 * <p>A partner that does not answer in time is {@link PartnersError#PARTNER_UNAVAILABLE}.
 */
public interface PartnerServices {

    /** All instances, by name; also those that cannot be used now. */
    List<ServiceOffer> offers();

    /** The instance of that name. */
    Optional<ServiceOffer> offer(String instance);

    /**
     * Returns if new business may be begun with the instance now, as far as one can tell without asking its partner.
     *
     * @throws org.sycee.kernel.SyceeException {@link PartnersError#SERVICE_DISABLED},
     *     {@link PartnersError#PARTNER_UNAVAILABLE}, {@link PartnersError#NO_SUCH_SERVICE}
     */
    void mustBeUsable(String instance);

    /** The instance that takes card payments of that amount, if there is one. */
    Optional<ServiceOffer> payInChannel(Money amount);

    /**
     * Asks a channel for its page on which a person names a bank account, or how the one of that key has ended.
     *
     * @throws org.sycee.kernel.SyceeException {@link PartnersError#NO_SUCH_SERVICE} if it pays out to none, and as
     *     {@link #mustBeUsable}
     */
    AccountLink linkAccount(String instance, LinkAccount request);

    /** The companies of a biller. */
    List<BillCompany> companies(String instance);

    /** Asks a biller's company for a bill. */
    BillLookup fetchBill(String instance, FetchBill request);

    /** Asks a biller's company that has no bills whether it knows a customer. */
    CustomerLookup validate(String instance, FetchBill request);
}
