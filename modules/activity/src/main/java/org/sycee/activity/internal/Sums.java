package org.sycee.activity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.kernel.PersonId;
import org.sycee.wallets.Statements;
import org.sycee.wallets.Wallets;

/** Adds up spans, page by page, so that their length costs no memory. */
@ApplicationScoped
class Sums {

    private static final int PAGE = 1_000;

    private final Statements statements;
    private final Narrator narrator;
    private final Wallets wallets;

    @Inject
    Sums(Statements statements, Narrator narrator, Wallets wallets) {
        this.statements = statements;
        this.narrator = narrator;
        this.wallets = wallets;
    }

    Tally of(PersonId person, Span span) {
        var tally = new Tally(wallets.currency());
        for (var before = span.before(); before > span.after() + 1; ) {
            var most = (int) Math.min(PAGE, before - span.after() - 1);
            var lines = statements.lines(person, before, most);
            tally.add(lines, narrator.knowledge(lines));
            before = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).sequence();
        }
        return tally;
    }
}
