package org.sycee.partners.internal;

import java.util.Optional;
import org.sycee.partners.ServiceOffer;

/**
 * A configured instance, open or not.
 *
 * @param configuration how the operator set it up
 * @param kind what it does
 * @param service empty if it could not be opened
 * @param refusal why it could not be opened
 */
record KnownInstance(
        InstanceSeed configuration,
        ServiceOffer.Kind kind,
        Optional<ServiceInstance> service,
        Optional<String> refusal) {

    static KnownInstance open(ServiceInstance service) {
        return new KnownInstance(service.configuration(), service.kind(), Optional.of(service), Optional.empty());
    }

    static KnownInstance refused(InstanceSeed configuration, ServiceOffer.Kind kind, String reason) {
        return new KnownInstance(configuration, kind, Optional.empty(), Optional.of(reason));
    }

    /** Without its plugin its kind can only be guessed: most are billers. */
    static KnownInstance withoutPlugin(InstanceSeed configuration) {
        var reason = "The plugin " + configuration.plugin() + " is not installed.";
        return refused(configuration, ServiceOffer.Kind.BILLER, reason);
    }
}
