package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLineTest {

    @Test
    void aLineIsReadAsItIsDocumented() {
        var line = FileLine.parse("0198a,ME-PAY-7,8420,USD,PAID,25,2026-11-28T14:03:11+08:00");
        assertThat(line)
                .hasValue(new FileLine(
                        "0198a", "ME-PAY-7", 8420, "USD", true, 25, Instant.parse("2026-11-28T06:03:11Z")));
        assertThat(line.orElseThrow().toRow("f", 3))
                .isEqualTo("f\t3\t0198a\tME-PAY-7\t8420\tUSD\tPAID\t25\t2026-11-28T06:03:11Z\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k,r,1,USD,PAID,0",
                ",r,1,USD,PAID,0,2026-11-28T14:03:11Z",
                "k,r,-1,USD,PAID,0,2026-11-28T14:03:11Z",
                "k,r,1.0,USD,PAID,0,2026-11-28T14:03:11Z",
                "k,r,1,usd,PAID,0,2026-11-28T14:03:11Z",
                "k,r,1,USD,paid,0,2026-11-28T14:03:11Z",
                "k,r,1,USD,PAID,,2026-11-28T14:03:11Z",
                "k,r,1,USD,PAID,0,2026-11-28T14:03:11",
                "k,r,1,USD,PAID,0,28.11.2026",
                "k,r,1,USD,PAID,0,2026-11-28T14:03:11Z,more",
                "k\t,r,1,USD,PAID,0,2026-11-28T14:03:11Z",
                "k\\N,r,1,USD,PAID,0,2026-11-28T14:03:11Z",
                "\"k\",r,1,USD,PAID,0,2026-11-28T14:03:11Z",
                "k,r,1000000000000,USD,PAID,0,2026-11-28T14:03:11Z"
            })
    void whatIsOfNoOtherFormIsNoLine(String text) {
        assertThat(FileLine.parse(text)).isEmpty();
    }
}
