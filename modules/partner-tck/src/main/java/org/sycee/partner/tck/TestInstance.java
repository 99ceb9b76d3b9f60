package org.sycee.partner.tck;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PersonalField;

/**
 * An instance as a test configures it.
 *
 * @param person what the plugin is told of whoever it is called for; what is not in it, its manifest does not name
 */
public record TestInstance(
        Map<String, String> settings, PartnerHttp http, URI callbackUrl, Map<PersonalField, String> person)
        implements InstanceContext {

    /** An instance that is told nothing of anybody. */
    public TestInstance(Map<String, String> settings, PartnerHttp http, URI callbackUrl) {
        this(settings, http, callbackUrl, Map.of());
    }

    /** An instance whose callbacks nobody receives. */
    public TestInstance(Map<String, String> settings, PartnerHttp http) {
        this(settings, http, URI.create("http://localhost:8080/api/v1/partner-callbacks/test"));
    }

    /** The same for somebody of whom this is told. */
    public TestInstance telling(Map<PersonalField, String> told) {
        return new TestInstance(settings, http, callbackUrl, told);
    }

    @Override
    public Optional<String> personal(PersonalField field) {
        return Optional.ofNullable(person.get(field));
    }

    @Override
    public String instance() {
        return "test";
    }
}
