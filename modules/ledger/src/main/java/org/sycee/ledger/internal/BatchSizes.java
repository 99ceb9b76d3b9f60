package org.sycee.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many transfers share a commit: small when callers are few, large when they are many. */
@ApplicationScoped
class BatchSizes {

    private static final Metadata WHAT = Metadata.builder()
            .withName("sycee_ledger_batch")
            .withDescription("Transfers in one commit of the ledger")
            .build();

    private final Histogram sizes;

    @Inject
    BatchSizes(MetricRegistry registry) {
        this.sizes = registry.histogram(WHAT);
    }

    void note(@Observes BatchPosted batch) {
        sizes.update(batch.transfers());
    }
}
