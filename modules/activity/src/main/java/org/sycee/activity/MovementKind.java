package org.sycee.activity;

/** What kind of movement it was. */
public enum MovementKind {
    TOP_UP("cards"),
    /** From the wallet to a saved card. */
    CASH_OUT("cards"),
    /** A card's bank has taken a top-up back. */
    CHARGE_BACK("cards"),
    /** What a charge-back had left owing was taken from a top-up. */
    DEBT_REPAYMENT("cards"),
    BILL_PAYMENT("bills"),
    RIDE("taxi"),
    /** Something for a driver. */
    TIP("taxi"),
    /** From or to another person. */
    PERSON_PAYMENT("people"),
    /** A fee that belongs to no other movement. */
    FEE("fees"),
    REFUND("refunds"),
    /** What a partner never got of a payment came back without it. */
    CORRECTION("refunds"),
    OTHER("other");

    private final String category;

    MovementKind(String category) {
        this.category = category;
    }

    /** Under which it is summed up, unless more is known, such as a bill's {@code electricity}. */
    public String category() {
        return category;
    }
}
