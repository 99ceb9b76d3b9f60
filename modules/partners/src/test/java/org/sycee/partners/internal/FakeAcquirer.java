package org.sycee.partners.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;

/** The fake partner, which takes money in and pays it out too, and may say that it was taken back. */
final class FakeAcquirer extends FakePartner implements PaymentChannel {

    private final List<PayOut> paidOut = new CopyOnWriteArrayList<>();
    private volatile AccountLink link = AccountLink.ended();

    @Override
    public CallResult payIn(PayIn payIn) {
        return CallResult.inProgress();
    }

    @Override
    public CallResult inquire(PayIn payIn) {
        return CallResult.inProgress();
    }

    @Override
    public CallResult payOut(PayOut payOut) {
        paidOut.add(payOut);
        return CallResult.inProgress();
    }

    @Override
    public CallResult inquire(PayOut payOut) {
        return CallResult.succeeded(payOut.key(), payOut.amount(), "out-1");
    }

    void onLink(AccountLink answer) {
        link = answer;
    }

    @Override
    public AccountLink linkAccount(LinkAccount request) {
        return link;
    }

    List<PayOut> paidOut() {
        return paidOut;
    }

    /** Understands {@code {"chargeBack": key, "id": …, "amount": minor units}}; id {@code broken} makes it throw. */
    @Override
    public Optional<ChargeBackNotice> readChargeBack(Callback callback) {
        var id = callback.body().text("id").orElse("");
        if (id.equals("broken")) {
            throw new IllegalStateException("cannot read");
        }
        return callback.body().text("chargeBack").map(UUID::fromString).map(key -> {
            var amount = callback.body().text("amount").orElse("0");
            return new ChargeBackNotice(key, id, Money.of(Long.parseLong(amount), "USD"));
        });
    }
}
