package org.sycee.cashout.internal;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.sycee.partners.PartnerServices;
import org.sycee.partners.ServiceOffer;

/** One acquirer that is there, and one that is switched off; nobody here asks them anything else. */
final class FakeAcquirers {

    static final String OPEN = "northbank-cards";
    static final String CLOSED = "southbank-cards";

    private FakeAcquirers() {}

    static PartnerServices services() {
        return (PartnerServices) Proxy.newProxyInstance(
                FakeAcquirers.class.getClassLoader(),
                new Class<?>[] {PartnerServices.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("offer")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return offer((String) arguments[0]);
                });
    }

    private static Optional<ServiceOffer> offer(String instance) {
        var why = instance.equals(CLOSED) ? Optional.of("switched off") : Optional.<String>empty();
        return Set.of(OPEN, CLOSED).contains(instance)
                ? Optional.of(new ServiceOffer(instance, instance, ServiceOffer.Kind.PAYMENT_CHANNEL, Set.of(), why))
                : Optional.empty();
    }
}
