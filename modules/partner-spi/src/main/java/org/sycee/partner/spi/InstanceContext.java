package org.sycee.partner.spi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** All that a plugin gets from Sycee: its settings, one way to its partner, and what the partner may know of a person. */
public interface InstanceContext {

    /** The instance's name, such as {@code metro-utilities}. */
    String instance();

    /** What the operator configured for this instance. */
    Map<String, String> settings();

    /** The only way out. */
    PartnerHttp http();

    /** Where the partner may send callbacks for this instance. */
    URI callbackUrl();

    /**
     * A personal field of the person for whom Sycee is calling this plugin now.
     *
     * <p>To be asked for only when it is about to be sent: each time is kept, and shown to the person as what the partner was
     * told. It is not the plugin's to store.
     *
     * @return empty if the manifest does not name the field in {@code sycee.personal-fields}, if what Sycee asks is not for
     *     one person's money (a question, a callback), or if it could not be kept that it was told; a call goes on without it
     */
    @Incubating(until = "1.2")
    default Optional<String> personal(PersonalField field) {
        return Optional.empty();
    }
}
