package org.sycee.cashout.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.PersonId;
import org.sycee.partner.spi.BankAccount;

/**
 * A person's bank account: the acquirer's token and what may be shown.
 *
 * <p>Born OPEN when its owner is sent to the acquirer's page, under the acquirer's key for that page, which is its id.
 * Becomes LINKED once the acquirer tells the account, or ENDED if none was named. It ends by being deleted.
 */
@Entity
@Table(schema = "cashout", name = "bank_account")
class BankAccountEntity {

    enum State {
        OPEN,
        LINKED,
        ENDED
    }

    @Id
    private UUID id;

    private UUID person;
    private String instance;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String token;
    private @Nullable String bank;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    private @Nullable String nickname;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BankAccountEntity() {}

    BankAccountEntity(PersonId person, String instance, Instant now, UUID id) {
        this.id = id;
        this.person = person.value();
        this.instance = instance;
        this.state = State.OPEN;
        this.createdAt = now;
    }

    /** The acquirer has told the account; whoever heard of it first. */
    void link(BankAccount account) {
        if (state == State.OPEN) {
            state = State.LINKED;
            token = account.token();
            bank = account.bank();
            lastFour = account.lastFour();
        }
    }

    /** No account was named, and none will be. */
    void end() {
        if (state == State.OPEN) {
            state = State.ENDED;
        }
    }

    /** Called so by its owner from now on; by its bank again if the name is empty. */
    void name(String name) {
        nickname = name.isEmpty() ? null : name;
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

    State state() {
        return state;
    }

    Optional<String> nickname() {
        return Optional.ofNullable(nickname);
    }

    /** Where money goes; empty unless it is LINKED. */
    Optional<Target> target() {
        return Optional.ofNullable(token)
                .map(known -> new BankAccount(known, Objects.requireNonNull(bank), Objects.requireNonNull(lastFour)))
                .map(account -> Target.of(instance, account));
    }
}
