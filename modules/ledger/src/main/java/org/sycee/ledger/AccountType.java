package org.sycee.ledger;

/** The chart of accounts: what an account is for, its normal side, and whether it may go below zero. */
public enum AccountType {
    /** A person's balance; the operator owes it. */
    WALLET(Side.CREDIT, true),
    /** A merchant's balance; the operator owes it. */
    MERCHANT(Side.CREDIT, true),
    /** Money of one escrow milestone. */
    ESCROW(Side.CREDIT, true),
    /** What is open with one partner, until settled; either side. */
    CLEARING(Side.CREDIT, false),
    /** The operator's safeguarded bank accounts. */
    BANK(Side.DEBIT, false),
    /** Doubt that the operator carries for one partner. */
    SUSPENSE(Side.DEBIT, false),
    /** The operator's income. */
    FEE(Side.CREDIT, false),
    /** Exchange positions. */
    POSITION(Side.CREDIT, false),
    /** Residues of rounding. */
    ROUNDING(Side.CREDIT, false),
    /** What a customer or merchant owes. */
    RECEIVABLE(Side.DEBIT, false),
    /** What was written off. */
    LOSS(Side.DEBIT, false);

    /** The side on which an account of a type grows. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    private final Side normalSide;
    private final boolean neverBelowZero;

    AccountType(Side normalSide, boolean neverBelowZero) {
        this.normalSide = normalSide;
        this.neverBelowZero = neverBelowZero;
    }

    public Side normalSide() {
        return normalSide;
    }

    /** Whether what is available, after all that is held, may never be negative. */
    public boolean isNeverBelowZero() {
        return neverBelowZero;
    }
}
