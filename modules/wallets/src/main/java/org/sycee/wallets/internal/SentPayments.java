package org.sycee.wallets.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sycee.customers.Payees;
import org.sycee.kernel.Actor;
import org.sycee.kernel.IdempotencyKey;
import org.sycee.kernel.Intent;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.PersonId;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.RecordedTransfer;
import org.sycee.ledger.Transfer;
import org.sycee.wallets.PersonPayment;
import org.sycee.wallets.PersonPayment.Direction;
import org.sycee.wallets.SendMoney;
import org.sycee.wallets.SendMoney.Gift;
import org.sycee.wallets.Wallets;

/** Payments between people as the ledger has them, with the notes. */
@ApplicationScoped
class SentPayments {

    private final Ledger ledger;
    private final Wallets wallets;
    private final Payees payees;
    private final PaymentNotes notes;

    @Inject
    SentPayments(Ledger ledger, Wallets wallets, Payees payees, PaymentNotes notes) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.payees = payees;
        this.notes = notes;
    }

    /** Before the posting, so that no payment is ever seen without its note. */
    void note(UUID reference, Gift gift) {
        if (!gift.note().isEmpty()) {
            notes.keep(reference, gift.note());
        }
    }

    /**
     * What the same intent has posted before.
     *
     * @throws SyceeException {@link KernelError#IDEMPOTENCY_KEY_REUSED} if it was another payee, amount or note
     */
    Optional<PersonPayment> under(Intent intent) {
        var ids = PersonPaymentIds.of(intent);
        var payer = Actor.personOf(intent.actor());
        var found = transfer(payer, ids.transfer());
        if (found.filter(before -> !before.reference().equals(ids.reference())).isPresent()) {
            throw reused(intent);
        }
        return found.flatMap(before -> seen(before, payer));
    }

    /** The reference of what a person has posted under a key. */
    Optional<UUID> referenceUnder(PersonId payer, IdempotencyKey key) {
        var id = PersonPaymentIds.transfer(Actor.person(payer), SendMoney.ROUTE, key);
        return transfer(payer, id).map(RecordedTransfer::reference);
    }

    private Optional<RecordedTransfer> transfer(PersonId payer, UUID id) {
        var wallet = WalletService.accountOf(payer, wallets.currency());
        return ledger.transfer(wallet.id(), id);
    }

    Optional<PersonPayment> find(PersonId person, UUID reference) {
        return ledger.transfers(reference).stream()
                .filter(SentPayments::isFromPersonToPerson)
                .findFirst()
                .flatMap(found -> seen(found, person));
    }

    private static boolean isFromPersonToPerson(RecordedTransfer recorded) {
        return recorded.transfer().kind() == Transfer.Kind.SINGLE
                && recorded.debit().type() == AccountType.WALLET
                && recorded.credit().type() == AccountType.WALLET;
    }

    private Optional<PersonPayment> seen(RecordedTransfer recorded, PersonId person) {
        if (isOf(recorded.debit(), person)) {
            return seen(recorded, Direction.SENT, recorded.credit());
        }
        return isOf(recorded.credit(), person)
                ? seen(recorded, Direction.RECEIVED, recorded.debit())
                : Optional.empty();
    }

    private Optional<PersonPayment> seen(RecordedTransfer recorded, Direction direction, Account other) {
        var person = new PersonId(UUID.fromString(other.owner()));
        return payees.of(person)
                .map(payee -> new PersonPayment(
                        recorded.reference(),
                        direction,
                        payee,
                        recorded.transfer().amount(),
                        notes.find(recorded.reference()),
                        recorded.at()));
    }

    private static boolean isOf(Account account, PersonId person) {
        return account.owner().equals(person.toString());
    }

    static SyceeException reused(Intent intent) {
        return new SyceeException(
                KernelError.IDEMPOTENCY_KEY_REUSED,
                "The Idempotency-Key " + intent.key() + " was used before for another request.");
    }
}
