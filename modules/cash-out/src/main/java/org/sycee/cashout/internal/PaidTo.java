package org.sycee.cashout.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.BankAccount;
import org.sycee.payments.CardOnFile;
import org.sycee.payments.PayIn;

/** Where a cash-out goes, as it is stored: a card, or a bank account. */
@Embeddable
record PaidTo(
        @Column(name = "card_token") @Nullable String cardToken,
        @Column(name = "card_brand") @Nullable String cardBrand,

        @Column(name = "card_last_four") @Nullable String cardLastFour,

        @Column(name = "account_token") @Nullable String accountToken,
        @Nullable String bank,

        @Column(name = "account_last_four") @Nullable String accountLastFour) {

    static PaidTo of(Target target) {
        var token = target.instrument().token();
        var face = target.face();
        return switch (face.kind()) {
            case CARD -> new PaidTo(token, face.name(), face.lastFour(), null, null, null);
            case BANK_ACCOUNT -> new PaidTo(null, null, null, token, face.name(), face.lastFour());
        };
    }

    Target target(String instance) {
        if (cardToken == null) {
            var account = new BankAccount(known(accountToken), known(bank), known(accountLastFour));
            return Target.of(instance, account);
        }
        return Target.of(new CardOnFile(instance, cardToken, new PayIn.Card(known(cardBrand), known(cardLastFour))));
    }

    private static String known(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
