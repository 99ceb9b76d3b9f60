package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.PartnerCall.Rejection;
import org.sycee.partners.PartnerCall.State;

/** What is known of a call from its partner's answers so far. */
@Embeddable
class Findings {

    private @Nullable String reference;

    /** In minor units; of older calls that took their whole amount it is absent. */
    private @Nullable Long taken;

    @Column(name = "rejection_code")
    private @Nullable String rejectionCode;

    @Column(name = "rejection_text")
    private @Nullable String rejectionText;

    @Column(name = "pay_url")
    private @Nullable String payUrl;

    private @Nullable String card;
    private String receipt;

    protected Findings() {}

    /** Adds what an accepted answer says. */
    void learn(Verdict verdict) {
        verdict.reference().ifPresent(value -> reference = value);
        if (verdict.state() == State.SUCCEEDED) {
            verdict.amount().ifPresent(value -> taken = value.minorUnits());
        }
        verdict.payUrl().ifPresent(value -> payUrl = value.toString());
        verdict.card().ifPresent(value -> card = Json.write(value));
        if (!verdict.receipt().isEmpty()) {
            receipt = Json.write(verdict.receipt());
        }
        verdict.rejection().ifPresent(this::learn);
    }

    private void learn(Rejection rejection) {
        rejectionCode = rejection.code();
        rejectionText = rejection.text();
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    Optional<Long> taken() {
        return Optional.ofNullable(taken);
    }

    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejectionCode)
                .map(code ->
                        new Rejection(code, Optional.ofNullable(rejectionText).orElse("")));
    }

    Optional<URI> payUrl() {
        return Optional.ofNullable(payUrl).map(URI::create);
    }

    Optional<SavedCard> card() {
        return Optional.ofNullable(card).map(json -> Json.read(json, SavedCard.class));
    }

    Map<String, String> receipt() {
        return Json.readTexts(receipt);
    }
}
