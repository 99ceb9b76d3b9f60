package org.sycee.partner.spi;

/**
 * A plugin's entry, found through {@code META-INF/services/org.sycee.partner.spi.ServicePlugin}.
 *
 * <p>Needs a public constructor without parameters. One archive may serve several instances with different settings.
 */
public interface ServicePlugin {

    /**
     * Makes the service for one instance. Called once per instance and configuration; makes no call to the partner.
     *
     * @throws IllegalArgumentException if the settings do not fit; the message is shown to the administrator
     */
    PartnerService open(InstanceContext context);
}
