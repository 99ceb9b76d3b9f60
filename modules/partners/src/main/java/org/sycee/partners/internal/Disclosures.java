package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.sycee.customers.Customer;
import org.sycee.customers.Customers;
import org.sycee.partner.spi.PersonalField;

/** Tells a plugin what its manifest asks for of a person, and keeps each time: what cannot be kept is not told. */
@ApplicationScoped
class Disclosures {

    private static final Logger LOG = System.getLogger(Disclosures.class.getName());

    private final DisclosureRecords records;
    private final Customers customers;

    @Inject
    Disclosures(DisclosureRecords records, Customers customers) {
        this.records = records;
        this.customers = customers;
    }

    /** A field of the person for whom the plugin is called on this thread; a call goes on without what is not told. */
    Optional<String> tell(PluginManifest manifest, PersonalField field) {
        return manifest.personalFields().contains(field)
                ? CallScope.currentKey().flatMap(call -> told(call, field))
                : Optional.empty();
    }

    private Optional<String> told(UUID call, PersonalField field) {
        try {
            return records.note(call, field).flatMap(customers::find).map(person -> value(person, field));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not told, since it cannot be kept key=" + call + " field=" + field, e);
            return Optional.empty();
        }
    }

    private static String value(Customer person, PersonalField field) {
        return switch (field) {
            case NAME -> person.displayName();
            case LANGUAGE -> person.language();
        };
    }
}
