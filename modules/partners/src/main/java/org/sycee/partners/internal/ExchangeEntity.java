package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Ids;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partners.CallTrail;
import org.sycee.partners.EvidenceJson;

/** Evidence of one request to a partner, redacted; headers are never kept. Written once, when it has ended. */
@Entity
@Table(schema = "partners", name = "partner_exchange")
class ExchangeEntity {

    @Id
    private UUID id;

    @Column(name = "call_key")
    private @Nullable UUID callKey;

    @SuppressWarnings("unused") // kept for those who look into a dispute
    private String instance;

    private String method;
    private String path;

    @Column(name = "request_digest")
    private String requestDigest;

    @Column(name = "request_body")
    private String requestBody;

    private @Nullable Integer status;

    @Column(name = "answer_digest")
    private @Nullable String answerDigest;

    @Column(name = "answer_body")
    private @Nullable String answerBody;

    private @Nullable String failure;

    @Column(name = "maybe_sent")
    private boolean maybeSent;

    @Column(name = "elapsed_millis")
    private long elapsedMillis;

    /** As people see it: on the clock that the order's steps bear too. */
    @Column(name = "created_at")
    private Instant createdAt;

    /** Real time, by which it is measured: a clock that is moved meanwhile makes no exchange long. */
    @Transient
    private Instant began;

    protected ExchangeEntity() {}

    ExchangeEntity(CallScope scope, String instance, PartnerRequest request, String body, Moment now) {
        this.id = Ids.next();
        this.callKey = scope.key().orElse(null);
        this.instance = instance;
        this.method = request.method();
        this.path = Redaction.path(request.path());
        this.requestDigest = Digest.of(body.getBytes(StandardCharsets.UTF_8));
        this.requestBody = Redaction.body(body);
        this.createdAt = now.platform();
        this.began = now.real();
    }

    void answered(HttpResponse<byte[]> answer, Instant now) {
        status = answer.statusCode();
        answerDigest = Digest.of(answer.body());
        answerBody = Redaction.body(answer.body());
        ended(true, now);
    }

    void failed(NoAnswerException cause, Instant now) {
        failure = Redaction.sentence(cause.getMessage() + "; " + cause.getCause());
        ended(maybeSent || cause.wasSent(), now);
    }

    private void ended(boolean sent, Instant now) {
        maybeSent = sent;
        elapsedMillis = Duration.between(began, now).toMillis();
    }

    /** As it is listed; bodies stay behind. */
    CallTrail.Exchange seen() {
        return new CallTrail.Exchange(
                createdAt,
                method,
                path,
                Optional.ofNullable(status),
                Optional.ofNullable(failure),
                maybeSent,
                Duration.ofMillis(elapsedMillis),
                requestDigest,
                Optional.ofNullable(answerDigest));
    }

    /** Redacted again: what was kept by an earlier version of Sycee was redacted by its rules. */
    EvidenceJson.ItemJson read() {
        var wire = new EvidenceJson.WireJson(
                method,
                Redaction.path(path),
                Optional.ofNullable(status),
                Optional.ofNullable(failure).map(Redaction::sentence),
                maybeSent,
                elapsedMillis,
                new EvidenceJson.BodyJson(Redaction.body(requestBody), requestDigest),
                Optional.ofNullable(answerBody)
                        .map(body -> new EvidenceJson.BodyJson(Redaction.body(body), String.valueOf(answerDigest))));
        return new EvidenceJson.ItemJson(id, createdAt, Optional.of(wire), Optional.empty());
    }

    boolean isOfCall() {
        return callKey != null;
    }
}
