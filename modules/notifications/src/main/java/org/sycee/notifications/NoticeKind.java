package org.sycee.notifications;

/** What a notice tells; screens have the words for it. */
public enum NoticeKind {
    /** The partner did what was ordered and is paid. Parameters: product, payee, amount, currency. */
    ORDER_SUCCEEDED,
    /** It was not done; the payer has the money. Parameters: product, payee, amount, currency. */
    ORDER_FAILED,
    /**
     * A partner never got what was paid; the payer has it back. Parameters: payee, amount, currency, and fee if the
     * operator's came back too.
     */
    PAYMENT_CORRECTED,
    /** A partner asks for a fare above what is set aside. Parameters: payee, amount, currency, date (until when to answer). */
    FARE_ASKED,
    /** A driver has taken a ride. Parameters: payee (the operator), driver, plate, car. */
    RIDE_DRIVER_FOUND,
    /** The car waits at the pick-up. Parameters as of {@link #RIDE_DRIVER_FOUND}. */
    RIDE_CAR_WAITS,
    /** Nobody took a ride; the rider has the money. Parameters: payee, amount, currency. */
    RIDE_WITHOUT_DRIVER,
    /**
     * A ride was called off, and not by its rider. Parameters: payee, amount (what was set aside), currency, and fee if it
     * was not for nothing.
     */
    RIDE_CALLED_OFF,
    /** What the payer said of an order was answered. Parameters: product, payee. */
    DISPUTE_ANSWERED,
    /** Money from a card has come into the wallet. Parameters: amount, currency. */
    TOP_UP_SUCCEEDED,
    /** Nothing was taken from the card. Parameters: amount, currency. */
    TOP_UP_FAILED,
    /** The card's bank has taken a top-up back. Parameters: amount, currency, and owed if the wallet did not cover it. */
    TOP_UP_CHARGED_BACK,
    /** A bill of a saved account is due soon. Parameters: payee, amount, currency, date (the last day to pay). */
    BILL_DUE,
    /** A mandate is going to pay. Parameters: payee, amount, currency, date (the instant from which on it pays). */
    MANDATE_PAYMENT_ANNOUNCED,
    /** A mandate did not pay a bill. Parameters: payee, amount, currency, reason (as of {@code MandatePayment}). */
    MANDATE_PAYMENT_SKIPPED,
    /** Somebody has sent money. Parameters: payee (who), amount, currency, and note if there is one. */
    MONEY_RECEIVED,
    /** Somebody asks for money. Parameters: payee (who), amount, currency, and note if there is one. */
    MONEY_REQUESTED,
    /** Whoever was asked has paid. Parameters as of {@link #MONEY_REQUESTED}. */
    REQUEST_PAID,
    /** Whoever was asked does not want to pay. Parameters as of {@link #MONEY_REQUESTED}. */
    REQUEST_DECLINED
}
