package org.sycee.payments.internal;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Tells Hibernate of this room's entities; public because it is found by {@code ServiceLoader}. */
public final class PaymentsEntities implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        contributions.contributeEntity(PaymentEntity.class);
        contributions.contributeEntity(SecondHoldEntity.class);
        contributions.contributeEntity(PayInEntity.class);
        contributions.contributeEntity(PayInStepEntity.class);
        contributions.contributeEntity(PayInProposalEntity.class);
        contributions.contributeEntity(CardEntity.class);
        contributions.contributeEntity(ChargeBackEntity.class);
    }
}
