package org.sycee.billpay.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What the operator can set about bills. */
@ApplicationScoped
class BillPaySettings {

    private final Function<String, Optional<String>> source;

    @Inject
    BillPaySettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    BillPaySettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** {@code sycee.billpay.quote-validity}: how long a fetched bill can be paid. */
    Duration quoteValidity() {
        return Duration.parse(source.apply("sycee.billpay.quote-validity").orElse("PT10M"));
    }

    /** {@code sycee.billpay.duplicate-window}: how long paying the same customer again needs a word of confirmation. */
    Duration duplicateWindow() {
        return Duration.parse(source.apply("sycee.billpay.duplicate-window").orElse("P3D"));
    }

    /**
     * {@code sycee.billpay.fees}: the operator's fee per payment, by company, in minor units of the bill's currency,
     * such as {@code metro-utilities:CITY-GAS=50,metro-utilities:CLEARWATER=25}; nothing for all others.
     */
    Tariff tariff() {
        return Tariff.parse(source.apply("sycee.billpay.fees").orElse(""));
    }
}
