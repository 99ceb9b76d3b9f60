package org.sycee.partner.spi;

import java.net.URI;
import java.util.Optional;

/**
 * Where the naming of a bank account stands. Made by the static factories.
 *
 * @param kind which of the answers it is
 * @param page where the person must go; present only with {@link Kind#AWAITING_PERSON}
 * @param account present only with {@link Kind#LINKED}
 */
public record AccountLink(Kind kind, Optional<URI> page, Optional<BankAccount> account) {

    /** Where it can stand. */
    public enum Kind {
        /** The person is to name an account on the partner's page, or is at it. */
        AWAITING_PERSON,
        /** An account was named. */
        LINKED,
        /** The person went back, or the time is over: no account was named, and none will be. */
        ENDED
    }

    /** The person must open this page at the partner's. */
    public static AccountLink awaitingPerson(URI page) {
        return new AccountLink(Kind.AWAITING_PERSON, Optional.of(page), Optional.empty());
    }

    /** This account was named. */
    public static AccountLink linked(BankAccount account) {
        return new AccountLink(Kind.LINKED, Optional.empty(), Optional.of(account));
    }

    /** No account was named, and none will be under this key. */
    public static AccountLink ended() {
        return new AccountLink(Kind.ENDED, Optional.empty(), Optional.empty());
    }
}
