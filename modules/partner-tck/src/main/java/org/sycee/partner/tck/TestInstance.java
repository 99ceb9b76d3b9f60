package org.sycee.partner.tck;

import java.net.URI;
import java.util.Map;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerHttp;

/** An instance as a test configures it. */
public record TestInstance(Map<String, String> settings, PartnerHttp http, URI callbackUrl) implements InstanceContext {

    /** An instance whose callbacks nobody receives. */
    public TestInstance(Map<String, String> settings, PartnerHttp http) {
        this(settings, http, URI.create("http://localhost:8080/api/v1/partner-callbacks/test"));
    }

    @Override
    public String instance() {
        return "test";
    }
}
