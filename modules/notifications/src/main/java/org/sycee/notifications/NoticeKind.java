package org.sycee.notifications;

/** What a notice tells; screens have the words for it. */
public enum NoticeKind {
    /** The partner did what was ordered and is paid. Parameters: product, payee, amount, currency. */
    ORDER_SUCCEEDED,
    /** It was not done; the payer has the money. Parameters: product, payee, amount, currency. */
    ORDER_FAILED,
    /** Money from a card has come into the wallet. Parameters: amount, currency. */
    TOP_UP_SUCCEEDED,
    /** Nothing was taken from the card. Parameters: amount, currency. */
    TOP_UP_FAILED
}
