package org.sycee.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.identity.Person;
import org.sycee.kernel.PersonId;

/** A person with an account. Born when a registration is confirmed; lives on. */
@Entity
@Table(schema = "identity", name = "person")
class PersonEntity {

    @Id
    private UUID id;

    private String login;
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PersonEntity() {}

    PersonEntity(PersonId id, RegistrationEntity registration, Instant now) {
        this.id = id.value();
        this.login = registration.login().value();
        this.language = registration.language();
        this.passwordHash = registration.passwordHash();
        this.createdAt = now;
    }

    /** The same password, hashed with newer parameters. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    /** As others may see it. */
    Person seen() {
        return new Person(id(), login().masked(), language);
    }

    PersonId id() {
        return new PersonId(id);
    }

    LoginName login() {
        return new LoginName(login);
    }

    String language() {
        return language;
    }

    String passwordHash() {
        return passwordHash;
    }
}
