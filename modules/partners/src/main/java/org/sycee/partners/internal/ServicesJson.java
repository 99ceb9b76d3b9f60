package org.sycee.partners.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sycee.partners.ServiceOffer;

/** The services by category on the wire. */
record ServicesJson(List<CategoryJson> categories) {

    record CategoryJson(String category, List<ServiceJson> services) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceJson(
            String instance,
            String name,
            ServiceOffer.Kind kind,
            boolean available,
            @Nullable String reason) {

        static ServiceJson of(ServiceOffer offer) {
            return new ServiceJson(
                    offer.instance(),
                    offer.name(),
                    offer.kind(),
                    offer.unavailable().isEmpty(),
                    offer.unavailable().orElse(null));
        }
    }

    /** What people order from, under each of its categories in alphabetical order. */
    static ServicesJson of(List<ServiceOffer> offers) {
        var byCategory = new TreeMap<String, List<ServiceJson>>();
        for (var offer : offers) {
            if (offer.kind() != ServiceOffer.Kind.PAYMENT_CHANNEL) {
                offer.categories()
                        .forEach(category -> byCategory
                                .computeIfAbsent(category, name -> new java.util.ArrayList<>())
                                .add(ServiceJson.of(offer)));
            }
        }
        return new ServicesJson(byCategory.entrySet().stream()
                .map(entry -> new CategoryJson(entry.getKey(), entry.getValue()))
                .toList());
    }
}
