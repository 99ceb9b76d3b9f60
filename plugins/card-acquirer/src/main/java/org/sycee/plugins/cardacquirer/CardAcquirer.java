package org.sycee.plugins.cardacquirer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sycee.money.Money;
import org.sycee.partner.spi.AccountLink;
import org.sycee.partner.spi.CallResult;
import org.sycee.partner.spi.Callback;
import org.sycee.partner.spi.CallbackFact;
import org.sycee.partner.spi.ChargeBackNotice;
import org.sycee.partner.spi.InstanceContext;
import org.sycee.partner.spi.Instrument;
import org.sycee.partner.spi.LinkAccount;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;
import org.sycee.partner.spi.PayIn;
import org.sycee.partner.spi.PayOut;
import org.sycee.partner.spi.PaymentChannel;

/** Takes money from cards, by a saved card's token, else on the acquirer's own page; and pays out to cards and accounts. */
final class CardAcquirer implements PaymentChannel {

    private final InstanceContext context;
    private final String apiKey;
    private final String currency;

    CardAcquirer(InstanceContext context, String apiKey, String currency) {
        this.context = context;
        this.apiKey = apiKey;
        this.currency = currency;
    }

    @Override
    public CallResult payIn(PayIn payIn) {
        mustBeInCurrency(payIn.amount());
        var key = payIn.key().toString();
        var answer = send(PartnerRequest.post("/payments", body(payIn)).header("Idempotency-Key", key));
        return answer.isSuccessful()
                ? Answers.payment(answer.body(), payIn.key())
                : refused(answer, () -> inquire(payIn));
    }

    @Override
    public CallResult payOut(PayOut payOut) {
        mustBeInCurrency(payOut.amount());
        var key = payOut.key().toString();
        var body = Map.of(
                "reference",
                key,
                "amount",
                money(payOut.amount()),
                tokenName(payOut.to()),
                payOut.to().token(),
                "description",
                payOut.description());
        var answer = send(PartnerRequest.post("/payouts", body).header("Idempotency-Key", key));
        return answer.isSuccessful()
                ? Answers.payment(answer.body(), payOut.key())
                : refused(answer, () -> inquire(payOut));
    }

    private static String tokenName(Instrument to) {
        return switch (to.kind()) {
            case CARD -> "cardToken";
            case BANK_ACCOUNT -> "accountToken";
        };
    }

    /** The acquirer has one page per reference, so that asking again is asking what became of it. */
    @Override
    public AccountLink linkAccount(LinkAccount request) {
        var body = Map.of(
                "reference",
                request.key().toString(),
                "returnUrl",
                request.returnUrl().toString());
        var answer = send(PartnerRequest.post("/bank-accounts", body));
        return Answers.link(answer)
                .orElseThrow(() -> new IllegalStateException("no link in an answer with status " + answer.status()));
    }

    private void mustBeInCurrency(Money amount) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new IllegalArgumentException("this instance moves " + currency + ", not " + amount);
        }
    }

    private Map<String, Object> body(PayIn payIn) {
        var body = new HashMap<String, Object>();
        body.put("reference", payIn.key().toString());
        body.put("amount", money(payIn.amount()));
        body.put("returnUrl", payIn.returnUrl().toString());
        body.put("callbackUrl", context.callbackUrl().toString());
        body.put("description", payIn.description());
        payIn.cardToken().ifPresent(token -> body.put("cardToken", token));
        return body;
    }

    private static Map<String, Object> money(Money amount) {
        return Map.of(
                "amount", amount.minorUnits(), "currency", amount.currency().getCurrencyCode());
    }

    /** An earlier sending of the key may have been taken: the refusal counts only if the key's record agrees. */
    private static CallResult refused(PartnerResponse answer, Supplier<CallResult> inquiry) {
        var refusal = Answers.refusal(answer);
        if (refusal.kind() != CallResult.Kind.REJECTED) {
            return refusal;
        }
        var recorded = inquiry.get();
        return recorded.kind() == CallResult.Kind.NOT_FOUND ? refusal : recorded;
    }

    @Override
    public CallResult inquire(PayIn payIn) {
        return inquire("/payments", payIn.key());
    }

    @Override
    public CallResult inquire(PayOut payOut) {
        return inquire("/payouts", payOut.key());
    }

    private CallResult inquire(String path, UUID key) {
        var answer = send(PartnerRequest.get(path + "?reference=" + key));
        if (Answers.saysNotFound(answer)) {
            return CallResult.notFound();
        }
        return answer.status() == 200
                ? Answers.payment(answer.body(), key)
                : CallResult.unknown("status " + answer.status());
    }

    @Override
    public Optional<CallbackFact> readCallback(Callback callback) {
        var body = callback.body();
        if (Answers.isChargeBack(body)) {
            return Optional.empty();
        }
        return Answers.key(body).map(key -> new CallbackFact(key, Answers.payment(body, key)));
    }

    @Override
    public Optional<ChargeBackNotice> readChargeBack(Callback callback) {
        return Answers.chargeBack(callback.body());
    }

    private PartnerResponse send(PartnerRequest request) {
        return context.http().send(request.header("Authorization", "Bearer " + apiKey));
    }
}
