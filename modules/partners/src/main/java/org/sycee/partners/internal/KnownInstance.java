package org.sycee.partners.internal;

import java.util.Optional;
import org.sycee.partners.ServiceOffer;

/**
 * A configured instance, open or not.
 *
 * @param configuration how the operator set it up
 * @param service empty if it could not be opened
 * @param refusal why it could not be opened
 */
record KnownInstance(InstanceSeed configuration, Optional<ServiceInstance> service, Optional<String> refusal) {

    static KnownInstance open(ServiceInstance service) {
        return new KnownInstance(service.configuration(), Optional.of(service), Optional.empty());
    }

    static KnownInstance refused(InstanceSeed configuration, String reason) {
        return new KnownInstance(configuration, Optional.empty(), Optional.of(reason));
    }

    /** Without its plugin an instance can only be guessed at: what people find under a category is a biller. */
    ServiceOffer.Kind kind() {
        return service.map(ServiceInstance::kind)
                .orElse(
                        configuration.categories().isEmpty()
                                ? ServiceOffer.Kind.PAYMENT_CHANNEL
                                : ServiceOffer.Kind.BILLER);
    }
}
