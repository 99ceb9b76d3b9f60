package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.billpay.Company;
import org.sycee.money.Money;

class TariffTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Company GAS = new Company("metro:GAS", "City Gas", "gas");

    @Test
    void aCompanyCostsWhatTheOperatorSaysAndAllOthersNothing() {
        var tariff = Tariff.parse(" metro:GAS = 50, metro:WATER=25 ,");
        assertThat(tariff.feeOf(GAS, USD)).isEqualTo(Money.of(50, "USD"));
        assertThat(tariff.feeOf(new Company("metro:OTHER", "Other", "gas"), USD))
                .isEqualTo(Money.of(0, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metro:GAS", "metro:GAS=", "metro:GAS=-1", "metro:GAS=0.5"})
    void aFeeThatIsNoWholeNumberIsAMistake(String text) {
        assertThatThrownBy(() -> Tariff.parse(text)).hasMessageContaining("sycee.billpay.fees");
    }

    @Test
    void withoutSettingsThereIsNoFee() {
        var settings = new BillPaySettings(key -> Optional.empty());
        assertThat(settings.tariff().feeOf(GAS, USD).isZero()).isTrue();
        assertThat(settings.quoteValidity()).hasMinutes(10);
    }
}
