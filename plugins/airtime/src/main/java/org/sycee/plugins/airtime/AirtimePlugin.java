package org.sycee.plugins.airtime;

import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.ServicePlugin;

/** Opens a seller per instance; its settings are {@code baseUrl} and {@code apiKey}. */
public final class AirtimePlugin implements ServicePlugin {

    @Override
    public Biller open(InstanceContext context) {
        var key = context.settings().getOrDefault("apiKey", "");
        if (key.isBlank()) {
            throw new IllegalArgumentException("setting apiKey is missing");
        }
        return new Airtime(context.http(), key);
    }
}
