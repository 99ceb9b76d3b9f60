package org.sycee.partner.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.money.Money;

class SpiValuesTest {

    private static final LocalText TEXT = LocalText.of("Customer number", "客户号");

    @Test
    void aFieldsExampleMustMatchItsOwnPattern() {
        assertThatThrownBy(() -> new InputField("number", TEXT, TEXT, "[0-9]{10}", "12"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextNeedsEnglish() {
        assertThatThrownBy(() -> new LocalText(Map.of("zh-CN", "客户号"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSuccessNamesKeyAmountAndReference() {
        var key = UUID.randomUUID();
        var result = CallResult.succeeded(key, Money.of(8420, "USD"), "R-1").withReceipt(Map.of("token", "1234"));
        assertThat(result.key()).contains(key);
        assertThat(result.amount()).contains(Money.of(8420, "USD"));
        assertThat(result.partnerReference()).contains("R-1");
        assertThat(result.receipt()).containsEntry("token", "1234");
    }

    @Test
    void aHeaderIsAddedWithoutChangingTheRequestBefore() {
        var plain = PartnerRequest.get("/bills");
        assertThat(plain.header("X-CorrelationID", "1").headers()).hasSize(1);
        assertThat(plain.headers()).isEmpty();
    }

    private static Money usd(long units) {
        return Money.of(units, "USD");
    }

    @Test
    void denominationsRiseFromTheLeastToTheMost() {
        var amounts = AmountRange.oneOf(List.of(usd(2000), usd(500), usd(1000), usd(500)));
        assertThat(amounts).isEqualTo(new AmountRange(usd(500), usd(2000), List.of(usd(500), usd(1000), usd(2000))));
        assertThatThrownBy(() -> new AmountRange(usd(500), usd(2000), List.of(usd(500), usd(1000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmountRange.oneOf(List.of(usd(0), usd(1000))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWithABillNobodyChoosesTheAmount() {
        var amounts = new AmountRange(usd(500), usd(2000));
        assertThat(CompanyTerms.direct(amounts).kind()).isEqualTo(CompanyTerms.Kind.DIRECT);
        assertThatThrownBy(() -> new CompanyTerms(CompanyTerms.Kind.DIRECT, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new CompanyTerms(CompanyTerms.Kind.FETCH_AND_PAY, Optional.of(amounts), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
