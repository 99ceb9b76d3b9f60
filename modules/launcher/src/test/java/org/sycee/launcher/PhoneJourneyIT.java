package org.sycee.launcher;

import org.junit.jupiter.api.Test;

/** The journey at the size of a phone. */
class PhoneJourneyIT {

    @Test
    void aPersonFindsTheWayFromSignUpToReceipt() throws Exception {
        Journey.mustSucceedOn("phone");
    }
}
