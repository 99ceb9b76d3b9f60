package org.sycee.payments.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.BillCompany;
import org.sycee.partner.spi.BillLookup;
import org.sycee.partner.spi.CustomerLookup;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;

/** One card acquirer, which takes up to 10,000.00. */
final class OneAcquirer implements PartnerServices {

    private volatile Optional<String> unavailable = Optional.empty();

    private volatile Set<Instrument.Kind> paysOutTo = Set.of(Instrument.Kind.CARD);

    void payNothingOut() {
        paysOutTo = Set.of();
    }

    void switchOff() {
        unavailable = Optional.of("switched off");
    }

    void switchOn() {
        unavailable = Optional.empty();
    }

    @Override
    public List<ServiceOffer> offers() {
        return List.of(new ServiceOffer(
                "acquirer", "Sandbox Cards", ServiceOffer.Kind.PAYMENT_CHANNEL, Set.of(), paysOutTo, unavailable));
    }

    @Override
    public Optional<ServiceOffer> offer(String instance) {
        return offers().stream()
                .filter(offer -> offer.instance().equals(instance))
                .findFirst();
    }

    @Override
    public void mustBeUsable(String instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ServiceOffer> payInChannel(Money amount) {
        return offer("acquirer").filter(offer -> amount.minorUnits() <= 1_000_000);
    }

    @Override
    public AccountLink linkAccount(String instance, LinkAccount request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<BillCompany> companies(String instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BillLookup fetchBill(String instance, FetchBill request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CustomerLookup validate(String instance, FetchBill request) {
        throw new UnsupportedOperationException();
    }
}
