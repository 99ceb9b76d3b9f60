package org.sycee.launcher;

import org.junit.jupiter.api.Test;

/** The journey at the size of a desk; a class of its own, so that both sizes can be seen at once. */
class DesktopJourneyIT {

    @Test
    void aPersonFindsTheWayFromSignUpToReceipt() throws Exception {
        Journey.mustSucceedOn("desktop");
    }
}
