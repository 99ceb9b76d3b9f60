package org.sycee.cashout.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.CashOut;
import org.sycee.cashout.Destination;
import org.sycee.cashout.PlaceCashOut;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.orders.OrderState;
import org.sycee.orders.Outcome;
import org.sycee.partner.spi.Instrument;
import org.sycee.partners.PartnerCall;

/** The wire form of a cash-out. */
record CashOutJson(
        UUID id,
        Optional<CardJson> card,
        Optional<AccountJson> account,
        MoneyJson amount,
        MoneyJson fee,
        MoneyJson total,
        OrderState state,
        Outcome outcome,
        Instant deadline,
        Optional<String> partnerReference,
        Optional<PartnerCall.Rejection> rejection,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static CashOutJson of(CashOut cashOut) {
        var order = cashOut.order();
        return new CashOutJson(
                cashOut.id(),
                CardJson.of(cashOut.destination()),
                AccountJson.of(cashOut.destination()),
                MoneyJson.of(order.partnersPart()),
                MoneyJson.of(order.fee()),
                MoneyJson.of(order.total()),
                order.state(),
                order.outcome(),
                order.progress().deadline(),
                order.call().flatMap(PartnerCall::reference),
                order.rejection(),
                order.placedAt(),
                order.endedAt());
    }

    /** The card it goes to; absent if it goes to an account. */
    record CardJson(String brand, String lastFour) {

        static Optional<CardJson> of(Destination to) {
            return to.kind() == Instrument.Kind.CARD
                    ? Optional.of(new CardJson(to.name(), to.lastFour()))
                    : Optional.empty();
        }
    }

    /** The bank account it goes to; absent if it goes to a card. */
    record AccountJson(String bank, String lastFour) {

        static Optional<AccountJson> of(Destination to) {
            return to.kind() == Instrument.Kind.BANK_ACCOUNT
                    ? Optional.of(new AccountJson(to.name(), to.lastFour()))
                    : Optional.empty();
        }
    }

    /** The body of {@code POST /cash-outs}. */
    record RequestJson(
            @Nullable MoneyJson amount,
            @Nullable String cardId,
            @Nullable String accountId,
            @Nullable String pin) {

        static PlaceCashOut toCommand(@Nullable RequestJson request, PersonId person, IdempotencyKey key) {
            if (request == null || request.amount == null || request.pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members amount and pin are needed.");
            }
            return PlaceCashOut.under(key, person, request.payout(request.amount.toMoney()), request.pin);
        }

        private PlaceCashOut.Payout payout(Money amount) {
            if (cardId != null && accountId == null) {
                return new PlaceCashOut.Payout(Instrument.Kind.CARD, Ids.parse(cardId), amount);
            }
            if (accountId != null && cardId == null) {
                return new PlaceCashOut.Payout(Instrument.Kind.BANK_ACCOUNT, Ids.parse(accountId), amount);
            }
            throw new SyceeException(
                    KernelError.INVALID_REQUEST, "Either the member cardId or accountId is needed, and not both.");
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[amount=" + amount + ", cardId=" + cardId + ", accountId=" + accountId + "]";
        }
    }
}
