package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sycee.identity.IdentityError;
import org.sycee.identity.PaymentPins;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.Memory;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.Remembered;
import org.sycee.kernel.SyceeException;

/**
 * Makes and revokes API keys, and lets programs in by them.
 *
 * <p>A key is remembered for a moment, since a program asks often. This server forgets it as soon as it is revoked here;
 * one that was revoked by another server may open this one for {@link #BELIEVED}.
 */
@ApplicationScoped
class ApiKeys implements Memory {

    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 20_000;

    private final ApiKeyRecords records;
    private final PaymentPins pins;
    private final Clock clock;
    private final Remembered<UUID, ApiKeyEntity> known = new Remembered<>(MOST_REMEMBERED, BELIEVED);

    @Inject
    ApiKeys(ApiKeyRecords records, PaymentPins pins, Clock clock) {
        this.records = records;
        this.pins = pins;
        this.clock = clock;
    }

    /** A key, and its secret, which is known to nobody afterwards. */
    record Made(ApiKeyEntity key, ApiKeySecret secret) {}

    /** Makes a key if the PIN approves it. */
    Made make(PersonId person, ApiKeyWish wish, String pin) {
        if (wish.expiresAt().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A key expires in the future, or never.");
        }
        pins.approve(person, pin);
        var secret = ApiKeySecret.next();
        var key = records.add(person, secret, wish);
        SecurityLog.note("api-key-made", "person=" + person + " key=" + secret.id());
        return new Made(key, secret);
    }

    List<ApiKeyEntity> list(PersonId person) {
        return records.list(person);
    }

    /** Revoking again changes nothing. */
    void revoke(PersonId person, UUID id) {
        var isNew = records.revoke(person, id)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no key " + id + "."));
        known.forget(id);
        if (isNew) {
            SecurityLog.note("api-key-revoked", "person=" + person + " key=" + id);
        }
    }

    /**
     * Who shows this key.
     *
     * @throws SyceeException {@link IdentityError#API_KEY_REFUSED}, whatever is wrong with it
     */
    ApiKey admit(String shown) {
        var secret = ApiKeySecret.parse(shown).orElseThrow(() -> refused("form"));
        var key = known.get(secret.id(), records::find).orElseThrow(() -> refused(secret.id()));
        var now = clock.instant();
        if (!key.isOpenedBy(secret) || !key.isAlive(now)) {
            throw refused(secret.id());
        }
        if (key.isWorthNoting(now)) {
            records.use(secret.id());
            known.forget(secret.id());
        }
        return key.key();
    }

    @Override
    public void renew() {
        known.renew(records::findAll);
    }

    private static SyceeException refused(Object key) {
        SecurityLog.note("api-key-refused", "key=" + key);
        return new SyceeException(
                IdentityError.API_KEY_REFUSED, "There is no such API key, or it has expired or was revoked.");
    }
}
