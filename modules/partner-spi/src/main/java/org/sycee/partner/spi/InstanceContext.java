package org.sycee.partner.spi;

import java.net.URI;
import java.util.Map;

/** All that a plugin gets from Sycee: its settings and one way to its partner. */
public interface InstanceContext {

    /** The instance's name, such as {@code metro-utilities}. */
    String instance();

    /** What the operator configured for this instance. */
    Map<String, String> settings();

    /** The only way out. */
    PartnerHttp http();

    /** Where the partner may send callbacks for this instance. */
    URI callbackUrl();
}
