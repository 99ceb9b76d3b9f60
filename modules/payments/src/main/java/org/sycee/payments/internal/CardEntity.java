package org.sycee.payments.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.SavedCard;

/**
 * A person's saved card: the acquirer's token and what may be shown.
 *
 * <p>Born at its first use by {@link CardRecords#keep}, chosen as often as its owner likes, ends by being deleted.
 */
@Entity
@Table(schema = "payments", name = "card")
class CardEntity {

    @Id
    private UUID id;

    private UUID person;
    private String instance;
    private String token;
    private String brand;

    @Column(name = "last_four")
    private String lastFour;

    @Column(name = "expiry_month")
    private int expiryMonth;

    @Column(name = "expiry_year")
    private int expiryYear;

    /** When its owner last chose to pay with it from then on. */
    @Column(name = "chosen_at")
    @SuppressWarnings("unused") // the database sorts by it
    private @Nullable Instant chosenAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CardEntity() {}

    /** A card is good until the end of the month that is printed on it. */
    boolean hasExpired(Instant now) {
        return YearMonth.of(expiryYear, expiryMonth).isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)));
    }

    /** Whether its owner would take the two for one card. */
    boolean looksLike(SavedCard card) {
        return brand.equals(card.brand())
                && lastFour.equals(card.lastFour())
                && expiryMonth == card.expiryMonth()
                && expiryYear == card.expiryYear();
    }

    /** The acquirer knows the card by another token now. */
    void renew(String newToken) {
        token = newToken;
    }

    boolean isOf(PersonId owner) {
        return person.equals(owner.value());
    }

    UUID id() {
        return id;
    }

    String instance() {
        return instance;
    }

    String token() {
        return token;
    }

    String brand() {
        return brand;
    }

    String lastFour() {
        return lastFour;
    }

    int expiryMonth() {
        return expiryMonth;
    }

    int expiryYear() {
        return expiryYear;
    }
}
