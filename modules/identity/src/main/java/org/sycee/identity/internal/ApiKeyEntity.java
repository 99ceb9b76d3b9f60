package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.ApiKey.Allowance;
import org.sycee.kernel.PersonId;
import org.sycee.money.Money;

/** What a person lets an own program do. Born with all it may do, which never changes; dead when revoked or expired. */
@Entity
@DynamicUpdate // the application's role may change what can change, and nothing else
@Table(schema = "identity", name = "api_key")
class ApiKeyEntity {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String name;

    @Column(name = "secret_digest")
    private String secretDigest;

    private String currency;

    @Column(name = "send_per_payment")
    private long sendPerPayment;

    @Column(name = "send_per_day")
    private long sendPerDay;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiKeyEntity() {}

    ApiKeyEntity(PersonId person, ApiKeySecret secret, ApiKeyWish wish, Instant now) {
        this.id = secret.id();
        this.personId = person.value();
        this.name = wish.name();
        this.secretDigest = secret.digest();
        this.currency = wish.allowance().perDay().currency().getCurrencyCode();
        this.sendPerPayment = wish.allowance().perPayment().minorUnits();
        this.sendPerDay = wish.allowance().perDay().minorUnits();
        this.createdAt = now;
        this.expiresAt = wish.expiresAt().orElse(null);
    }

    boolean isAlive(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean isOpenedBy(ApiKeySecret shown) {
        return Digests.areEqual(shown.digest(), secretDigest);
    }

    /** Not every request is worth a write. */
    boolean isWorthNoting(Instant now) {
        return usedAt == null || !now.isBefore(usedAt.plus(BETWEEN_NOTES));
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** Says whether anything changed. */
    boolean revoke(Instant now) {
        var changes = revokedAt == null;
        if (changes) {
            revokedAt = now;
        }
        return changes;
    }

    boolean isOf(PersonId person) {
        return personId.equals(person.value());
    }

    /** Who passes the gate with it. */
    ApiKey key() {
        var allowance = new Allowance(Money.of(sendPerPayment, currency), Money.of(sendPerDay, currency));
        return new ApiKey(id, new PersonId(personId), name, allowance);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Within ten minutes. */
    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
