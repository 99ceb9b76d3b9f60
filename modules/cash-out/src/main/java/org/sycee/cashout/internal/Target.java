package org.sycee.cashout.internal;

import org.sycee.cashout.Destination;
import org.sycee.partner.spi.BankAccount;
import org.sycee.partner.spi.Instrument;
import org.sycee.payments.CardOnFile;

/**
 * Where money goes, as the acquirer knows it.
 *
 * @param instance the acquirer that gave the token, and the only one that knows it
 * @param instrument the acquirer's name for it; its token is never shown
 * @param face what its owner may see
 */
record Target(String instance, Instrument instrument, Destination face) {

    static Target of(CardOnFile card) {
        return new Target(
                card.instance(),
                new Instrument(Instrument.Kind.CARD, card.token()),
                new Destination(
                        Instrument.Kind.CARD, card.face().brand(), card.face().lastFour()));
    }

    static Target of(String instance, BankAccount account) {
        return new Target(
                instance,
                new Instrument(Instrument.Kind.BANK_ACCOUNT, account.token()),
                new Destination(Instrument.Kind.BANK_ACCOUNT, account.bank(), account.lastFour()));
    }

    @Override
    public String toString() {
        return "Target[face=" + face + "]";
    }
}
