package org.sycee.cashout.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.SyceeException;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** One acquirer that is there, one that is switched off, one that pays nothing out; the test tells what they say. */
final class FakeAcquirers {

    static final String OPEN = "northbank-cards";
    static final String CLOSED = "southbank-cards";
    static final String ONE_WAY = "eastbank-cards";

    private volatile AccountLink link = AccountLink.ended();
    private volatile boolean isOpenOff;

    void onLink(AccountLink answer) {
        link = answer;
    }

    void switchOff() {
        isOpenOff = true;
    }

    PartnerServices services() {
        return (PartnerServices) Proxy.newProxyInstance(
                FakeAcquirers.class.getClassLoader(),
                new Class<?>[] {PartnerServices.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "offer" -> offer((String) arguments[0]);
                    case "offers" ->
                        List.of(offer(CLOSED).orElseThrow(), offer(OPEN).orElseThrow());
                    case "linkAccount" -> link;
                    case "mustBeUsable" -> mustBeUsable((String) arguments[0]);
                    default -> throw new AssertionError("cash-outs do not call " + method.getName());
                });
    }

    private static @Nullable Object mustBeUsable(String instance) {
        if (instance.equals(CLOSED)) {
            throw new SyceeException(PartnersError.SERVICE_DISABLED, "switched off");
        }
        return null;
    }

    private Optional<ServiceOffer> offer(String instance) {
        var why = instance.equals(CLOSED) || isOpenOff ? Optional.of("switched off") : Optional.<String>empty();
        var to = instance.equals(ONE_WAY) ? Set.<Instrument.Kind>of() : Set.of(Instrument.Kind.values());
        return Set.of(OPEN, CLOSED, ONE_WAY).contains(instance)
                ? Optional.of(
                        new ServiceOffer(instance, instance, ServiceOffer.Kind.PAYMENT_CHANNEL, Set.of(), to, why))
                : Optional.empty();
    }
}
