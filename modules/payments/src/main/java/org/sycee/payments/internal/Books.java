package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.payments.PaymentError;

/** Posts to the ledger and waits for a certain answer. */
@ApplicationScoped
class Books {

    private static final Logger LOG = System.getLogger(Books.class.getName());

    private final Ledger ledger;

    @Inject
    Books(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Posts an entry that may be refused; see {@link Ledger#postAndWait}. */
    PostResult post(JournalEntry entry) {
        return ledger.postAndWait(entry);
    }

    /** Posts an entry that the books must accept: what came before it guarantees that it fits. */
    void mustPost(JournalEntry entry) {
        var result = post(entry);
        if (!result.isInTheBooks()) {
            var text = "reference=%s transfer=%s result=%s"
                    .formatted(entry.reference(), entry.transfers().get(0).id(), result);
            LOG.log(Level.ERROR, "the books refuse a promised entry " + text);
            throw new SyceeException(PaymentError.BOOKS_DISAGREE, "The books refuse a promised entry: " + text);
        }
    }
}
