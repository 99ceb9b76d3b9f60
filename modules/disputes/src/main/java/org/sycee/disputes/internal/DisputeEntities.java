package org.sycee.disputes.internal;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Tells Hibernate of this room's entities; public because it is found by {@code ServiceLoader}. */
public final class DisputeEntities implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        contributions.contributeEntity(DisputeEntity.class);
        contributions.contributeEntity(RefundProposalEntity.class);
    }
}
