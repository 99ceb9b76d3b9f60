package org.sycee.partner.spi;

import java.util.Optional;

/** A way for money to come in from outside, and perhaps to go back, such as a card acquirer. */
public non-sealed interface PaymentChannel extends PartnerService {

    /**
     * Takes money from the payer, at most once for the pay-in's key.
     *
     * <p>Without a card token the payer is sent to the partner's own page: {@link CallResult#awaitingPayer}.
     */
    CallResult payIn(PayIn payIn);

    /**
     * Asks what became of a pay-in, by its key. Moves no money.
     *
     * @return {@link CallResult.Kind#NOT_FOUND} only if the partner says that it knows no such key
     */
    CallResult inquire(PayIn payIn);

    /**
     * Pays out, at most once for the pay-out's key. Asked only for a kind of instrument that the plugin declares in
     * {@code sycee.pays-out-to}; it then overrides {@link #inquire(PayOut)} too.
     */
    default CallResult payOut(PayOut payOut) {
        throw new UnsupportedOperationException("this channel pays nothing out");
    }

    /** Asks what became of a pay-out, by its key. Moves no money. */
    default CallResult inquire(PayOut payOut) {
        return CallResult.unknown("this channel pays nothing out");
    }

    /**
     * Opens the partner's own page on which a person names a bank account, or tells how the one of this key has ended.
     * Moves no money; any exception means that the partner does not say. Asked only of a plugin that pays out to
     * {@link Instrument.Kind#BANK_ACCOUNT}.
     */
    default AccountLink linkAccount(LinkAccount request) {
        throw new UnsupportedOperationException("this channel knows no bank accounts");
    }

    /**
     * Reads a signed callback that tells of a charge-back. Sends nothing, and is asked again until it returns.
     *
     * @return what was taken back, or empty if the callback tells of something else
     */
    default Optional<ChargeBackNotice> readChargeBack(Callback callback) {
        return Optional.empty();
    }
}
