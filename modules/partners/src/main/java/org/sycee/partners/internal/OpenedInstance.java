package org.sycee.partners.internal;

import java.net.URI;
import java.util.Map;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerHttp;

/** What a plugin gets for one instance. */
record OpenedInstance(String instance, Map<String, String> settings, PartnerHttp http, URI callbackUrl)
        implements InstanceContext {}
