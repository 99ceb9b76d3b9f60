package org.sycee.partners.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PersonalField;

/** What a plugin gets for one instance. */
record OpenedInstance(String instance, Map<String, String> settings, PartnerHttp http, URI callbackUrl, Told told)
        implements InstanceContext {

    @Override
    public Optional<String> personal(PersonalField field) {
        return told.of(field);
    }

    /** What a plugin is told of the person whom it is called for now. */
    interface Told {
        Optional<String> of(PersonalField field);
    }
}
