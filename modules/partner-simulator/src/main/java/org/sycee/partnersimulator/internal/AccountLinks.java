package org.sycee.partnersimulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The acquirer's desk for bank accounts: one page per reference, one account per page. */
record AccountLinks(Books books, Clock clock) {

    private static final Duration PERSON_HAS = Duration.ofMinutes(30);

    /** The page of a reference; opened if it was not. */
    AccountLink open(String reference, String returnUrl) {
        synchronized (books) {
            return books.accountLinkByReference(reference).orElseGet(() -> written(born(reference, returnUrl)));
        }
    }

    private AccountLink born(String reference, String returnUrl) {
        var until = clock.instant().plus(PERSON_HAS);
        return new AccountLink("link_" + Tokens.random(16), reference, returnUrl, until, null, false);
    }

    /** The account was named; a page that is over stays as it is. */
    AccountLink link(String id, LinkedAccount account) {
        synchronized (books) {
            var link = books.accountLink(id).orElseThrow();
            return isOpen(link) ? written(link.linked(account)) : link;
        }
    }

    /** The person goes back without naming one. */
    AccountLink leave(String id) {
        synchronized (books) {
            var link = books.accountLink(id).orElseThrow();
            return isOpen(link) ? written(link.left()) : link;
        }
    }

    boolean isOpen(AccountLink link) {
        return link.status(now()) == AccountLink.Status.AWAITING_PERSON;
    }

    Instant now() {
        return clock.instant();
    }

    private AccountLink written(AccountLink link) {
        books.write(link);
        return link;
    }
}
