package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sycee.partners.PartnerCalls;

class CallNewsTest {

    /** The face names a kind that only the inside knows: told apart, top-ups would wait for their sweep. */
    @Test
    void whoeverWantsPayInsAloneNamesThemAsTheyAreTold() {
        assertThat(PartnerCalls.PAY_IN_MOVED).isEqualTo(CallNews.moved(StoredOperation.Kind.PAY_IN));
    }
}
