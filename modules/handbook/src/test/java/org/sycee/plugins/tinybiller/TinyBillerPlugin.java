package org.sycee.plugins.tinybiller;

import java.util.Currency;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.ServicePlugin;

/** Opens the biller of one instance. */
public final class TinyBillerPlugin implements ServicePlugin {

    @Override
    public Biller open(InstanceContext context) {
        var currency = context.settings().getOrDefault("currency", "USD");
        return new TinyBiller(context.http(), Currency.getInstance(currency));
    }
}
