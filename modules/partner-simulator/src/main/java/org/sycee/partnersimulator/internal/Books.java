package org.sycee.partnersimulator.internal;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sycee.money.Money;

/**
 * What really happened at the partners: the judge in fault tests.
 *
 * <p>A fact is on the disk before it can be read here. Holding the books' monitor, a caller may read, decide and write
 * as one step.
 */
final class Books implements Closeable {

    private final BookFile file;
    private final Map<String, BillPayment> bills = new LinkedHashMap<>();
    private final Map<String, CardPayment> cards = new LinkedHashMap<>();
    private final Map<String, Payout> payouts = new LinkedHashMap<>();
    private final Map<String, LinkedCard> linkedCards = new LinkedHashMap<>();
    private final Map<String, AccountLink> accountLinks = new LinkedHashMap<>();
    private final Map<String, LinkedAccount> linkedAccounts = new LinkedHashMap<>();
    private final Map<String, Ride> rides = new LinkedHashMap<>();
    private final Map<String, Tip> tips = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Set<String> barredReferences = new LinkedHashSet<>();
    private final BookIndex index = new BookIndex();
    private boolean isShut;

    private Books(BookFile file) {
        this.file = file;
    }

    static Books open(Path folder) {
        var file = BookFile.open(folder, "books.jsonl");
        var books = new Books(file);
        file.found().forEach(line -> books.remember(Json.read(line, BookLine.class)));
        return books;
    }

    synchronized void write(BillPayment payment) {
        write(BookLine.of(payment));
    }

    synchronized void write(CardPayment payment) {
        write(BookLine.of(payment));
    }

    synchronized void write(LinkedCard card) {
        write(BookLine.of(card));
    }

    synchronized void write(Payout payout) {
        write(BookLine.of(payout));
    }

    synchronized void write(AccountLink link) {
        write(BookLine.of(link));
    }

    synchronized void write(Ride ride) {
        write(BookLine.of(ride));
    }

    synchronized void write(Tip tip) {
        write(BookLine.of(tip));
    }

    synchronized void write(Refund refund) {
        write(BookLine.of(refund));
    }

    synchronized void bar(String reference) {
        write(BookLine.barred(reference));
    }

    synchronized Optional<BillPayment> billPayment(String key) {
        return Optional.ofNullable(bills.get(key));
    }

    synchronized Optional<BillPayment> billPaymentByServerCorrelationId(String id) {
        return index.billKey(id).map(bills::get);
    }

    synchronized Optional<BillPayment> billPaymentByPartnerReference(String reference) {
        return index.billKeyByPartnerReference(reference).map(bills::get);
    }

    synchronized List<BillPayment> paymentsOf(String billReference) {
        return index.keysOf(billReference).stream().map(bills::get).toList();
    }

    synchronized Optional<CardPayment> cardPayment(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    synchronized Optional<CardPayment> cardPaymentByKey(String idempotencyKey) {
        return index.cardIdByKey(idempotencyKey).map(cards::get);
    }

    synchronized Optional<CardPayment> cardPaymentByReference(String reference) {
        return index.cardIdByReference(reference).map(cards::get);
    }

    synchronized Optional<Payout> payout(String idempotencyKey) {
        return Optional.ofNullable(payouts.get(idempotencyKey));
    }

    synchronized Optional<Payout> payoutByReference(String reference) {
        return index.payoutKey(reference).map(payouts::get);
    }

    synchronized Optional<LinkedCard> linkedCard(String token) {
        return Optional.ofNullable(linkedCards.get(token));
    }

    synchronized Optional<AccountLink> accountLink(String id) {
        return Optional.ofNullable(accountLinks.get(id));
    }

    synchronized Optional<AccountLink> accountLinkByReference(String reference) {
        return index.accountLinkId(reference).map(accountLinks::get);
    }

    synchronized Optional<LinkedAccount> linkedAccount(String token) {
        return Optional.ofNullable(linkedAccounts.get(token));
    }

    synchronized Optional<Ride> ride(String key) {
        return Optional.ofNullable(rides.get(key));
    }

    synchronized Optional<Tip> tip(String key) {
        return Optional.ofNullable(tips.get(key));
    }

    synchronized Optional<Refund> refund(String key) {
        return Optional.ofNullable(refunds.get(key));
    }

    synchronized Optional<Refund> refundByReference(String reference) {
        return index.refundKey(reference).map(refunds::get);
    }

    /** What of a payment is given back, or is about to be. */
    synchronized Money givenBackOf(String paidKey) {
        return index.refundKeysOf(paidKey).stream()
                .map(refunds::get)
                .filter(refund -> refund.refusal() == Refund.Refusal.NONE)
                .map(Refund::given)
                .reduce(Money.of(0, "USD"), Money::plus);
    }

    synchronized boolean isBarred(String reference) {
        return barredReferences.contains(reference);
    }

    /** In the order they were first written. */
    synchronized List<BillPayment> billPayments() {
        return List.copyOf(bills.values());
    }

    /** In the order they were first written. */
    synchronized List<CardPayment> cardPayments() {
        return List.copyOf(cards.values());
    }

    /** In the order they were written. */
    synchronized List<Payout> payouts() {
        return List.copyOf(payouts.values());
    }

    /** In the order they were first written. */
    synchronized List<Ride> rides() {
        return List.copyOf(rides.values());
    }

    /** In the order they were written. */
    synchronized List<Tip> tips() {
        return List.copyOf(tips.values());
    }

    /** In the order they were written. */
    synchronized List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    synchronized List<BillPayment> openBillPayments(Predicate<BillPayment> which) {
        return index.openBills().stream().map(bills::get).filter(which).toList();
    }

    synchronized List<CardPayment> openCardPayments(Predicate<CardPayment> which) {
        return index.openCards().stream().map(cards::get).filter(which).toList();
    }

    synchronized List<Ride> openRides(Predicate<Ride> which) {
        return index.openRides().stream().map(rides::get).filter(which).toList();
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    /** What comes of a step that leaves nothing behind, though it believes to have written. */
    synchronized <T> T unwritten(Supplier<T> step) {
        isShut = true;
        try {
            return step.get();
        } finally {
            isShut = false;
        }
    }

    private void write(BookLine line) {
        if (isShut) {
            return;
        }
        file.append(Json.write(line));
        remember(line);
    }

    private void remember(BookLine line) {
        if (line.bill() != null) {
            bills.put(line.bill().key(), line.bill());
            index.add(line.bill());
        }
        if (line.card() != null) {
            cards.put(line.card().id(), line.card());
            index.add(line.card());
        }
        if (line.linkedCard() != null) {
            linkedCards.put(line.linkedCard().token(), line.linkedCard());
        }
        if (line.payout() != null) {
            payouts.put(line.payout().key(), line.payout());
            index.add(line.payout());
        }
        if (line.accountLink() != null) {
            remember(line.accountLink());
        }
        if (line.ride() != null) {
            rides.put(line.ride().key(), line.ride());
            index.add(line.ride());
        }
        if (line.tip() != null) {
            tips.put(line.tip().key(), line.tip());
        }
        if (line.refund() != null) {
            refunds.put(line.refund().key(), line.refund());
            index.add(line.refund());
        }
        if (line.barredReference() != null) {
            barredReferences.add(line.barredReference());
        }
    }

    private void remember(AccountLink link) {
        accountLinks.put(link.id(), link);
        index.add(link);
        if (link.account() != null) {
            linkedAccounts.put(link.account().token(), link.account());
        }
    }
}
