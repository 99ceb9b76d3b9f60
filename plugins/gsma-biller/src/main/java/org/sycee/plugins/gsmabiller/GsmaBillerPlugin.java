package org.sycee.plugins.gsmabiller;

import java.util.Currency;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.ServicePlugin;

/** Opens a biller per instance; its settings are in the README. */
public final class GsmaBillerPlugin implements ServicePlugin {

    @Override
    public Biller open(InstanceContext context) {
        return new GsmaBiller(context, currency(context.settings().getOrDefault("currency", "")));
    }

    private static Currency currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "setting currency must be three letters such as USD, not '" + code + "'");
        }
        return Currency.getInstance(code);
    }
}
