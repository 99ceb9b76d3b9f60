package org.sycee.partner.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
}
