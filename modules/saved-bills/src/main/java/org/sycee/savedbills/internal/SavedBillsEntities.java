package org.sycee.savedbills.internal;

import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;

/** Tells Hibernate of this room's entities; public because it is found by {@code ServiceLoader}. */
public final class SavedBillsEntities implements AdditionalMappingContributor {

    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator resources,
            MetadataBuildingContext context) {
        contributions.contributeEntity(SavedAccountEntity.class);
        contributions.contributeEntity(ReminderEntity.class);
        contributions.contributeEntity(MandateEntity.class);
        contributions.contributeEntity(MandatePaymentEntity.class);
    }
}
