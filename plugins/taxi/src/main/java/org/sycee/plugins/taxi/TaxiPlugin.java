package org.sycee.plugins.taxi;

import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.RideProvider;
import org.sycee.partner.spi.ServicePlugin;

/** Opens an operator per instance; its settings are {@code baseUrl} and {@code apiKey}. */
public final class TaxiPlugin implements ServicePlugin {

    @Override
    public RideProvider open(InstanceContext context) {
        var key = context.settings().getOrDefault("apiKey", "");
        if (!key.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("setting apiKey is missing or has characters that no header can carry");
        }
        return new Taxi(context, key);
    }
}
