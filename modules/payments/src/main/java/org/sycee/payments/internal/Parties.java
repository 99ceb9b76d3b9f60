package org.sycee.payments.internal;

import org.sycee.ledger.AccountId;
import org.sycee.ledger.Transfer.Sides;

/** The accounts between which one payment's money moves. */
record Parties(
        AccountId wallet, AccountId clearing, AccountId fee, AccountId suspense, AccountId loss, AccountId receivable) {

    Sides pay() {
        return new Sides(wallet, clearing);
    }

    Sides payFee() {
        return new Sides(wallet, fee);
    }

    Sides receive() {
        return new Sides(clearing, wallet);
    }

    Sides receiveFee() {
        return new Sides(fee, wallet);
    }

    /** What the wallet does not cover is owed. */
    Sides owe() {
        return new Sides(receivable, clearing);
    }

    Sides repay() {
        return new Sides(wallet, receivable);
    }

    Sides doubt() {
        return new Sides(suspense, clearing);
    }

    Sides doubtTakenBack() {
        return new Sides(clearing, suspense);
    }

    Sides doubtBorne() {
        return new Sides(loss, suspense);
    }
}
