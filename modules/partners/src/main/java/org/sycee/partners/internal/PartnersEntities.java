package org.sycee.partners.internal;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Tells Hibernate of this room's entities; public because it is found by {@code ServiceLoader}. */
public final class PartnersEntities implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        contributions.contributeEntity(InstanceEntity.class);
        contributions.contributeEntity(PartnerCallEntity.class);
        contributions.contributeEntity(AnswerEntity.class);
        contributions.contributeEntity(ExchangeEntity.class);
        contributions.contributeEntity(ToldChargeBackEntity.class);
        contributions.contributeEntity(DisclosureEntity.class);
        contributions.contributeEntity(ContradictionEntity.class);
    }
}
