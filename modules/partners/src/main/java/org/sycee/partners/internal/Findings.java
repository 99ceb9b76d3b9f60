package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sycee.partner.spi.SavedCard;
import org.sycee.partners.PartnerCall.Rejection;

/** What is known of a call from its partner's answers so far. */
@Embeddable
class Findings {

    private @Nullable String reference;

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
