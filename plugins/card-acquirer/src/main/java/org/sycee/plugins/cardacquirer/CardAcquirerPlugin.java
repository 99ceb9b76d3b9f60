package org.sycee.plugins.cardacquirer;

import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.ServicePlugin;

/** Opens an acquirer per instance; its settings are in the README. */
public final class CardAcquirerPlugin implements ServicePlugin {

    @Override
    public PaymentChannel open(InstanceContext context) {
        var key = context.settings().getOrDefault("apiKey", "");
        if (!key.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("setting apiKey is missing or has characters that no header can carry");
        }
        var currency = context.settings().getOrDefault("currency", "");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("setting currency must be three letters, not '" + currency + "'");
        }
        return new CardAcquirer(context, key, currency);
    }
}
