package org.sycee.payments.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The postings of a top-up; each may be repeated. */
@ApplicationScoped
class PayInBooks {

    private final Books books;
    private final Chart chart;

    @Inject
    PayInBooks(Books books, Chart chart) {
        this.books = books;
        this.chart = chart;
    }

    /** Announces the money: it shows in the books, and nobody can spend it yet. */
    void setAside(PayInEntity payIn) {
        books.mustPost(entriesOf(payIn).pending());
    }

    /** Ends the announcement without money. It is made first if it never was, so that nobody can make it afterwards. */
    void free(PayInEntity payIn) {
        var entries = entriesOf(payIn);
        books.mustPost(entries.pending());
        books.mustPost(entries.voiding());
    }

    /** Credits the wallet: by the announced transfer, or by a new one if that was ended when the deadline passed. */
    void credit(PayInEntity payIn) {
        if (payIn.wasSuspended()) {
            free(payIn);
            books.mustPost(entriesOf(payIn).late());
        } else {
            books.mustPost(entriesOf(payIn).posting());
        }
    }

    private PayInEntries entriesOf(PayInEntity payIn) {
        return new PayInEntries(
                payIn,
                chart.parties(payIn.person(), payIn.instance(), payIn.amount().currency()));
    }
}
