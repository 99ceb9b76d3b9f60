package org.sycee.bench;

import java.util.Optional;

/** What is measured; the ratios to reach are those against TPC-B in the same run. */
enum Figure {
    TPCB("tpcb", "TPC-B transactions/s, 32 clients", "", ""),
    LEDGER_UNIFORM("ledgerUniform", "transfers/s, 10,000 accounts", "8 x", "12 x"),
    LEDGER_HOT("ledgerHot", "transfers/s, one hot account in each", "8 x", "12 x"),
    PENDING_POST("pendingPost", "pending + post pairs/s", "4 x", "6 x"),
    TPCB_LONE("tpcbLoneP99Micros", "TPC-B, one client, p99 in µs", "", ""),
    LONE_CALLER("loneCallerP99Micros", "lone caller, p99 in µs", "2 x", "1.2 x"),
    HALF_PEAK("halfPeakP99Micros", "at half of the peak rate, p99 in µs", "20,000", "8,000"),
    BYTES_PER_TRANSFER("bytesPerTransfer", "bytes on disk per transfer", "500", "350"),
    HEAP_PER_TRANSFER("heapBytesPerTransfer", "bytes of heap allocated per transfer", "2,048", "1,024");

    final String key;
    final String words;
    final String least;
    final String aim;

    Figure(String key, String words, String least, String aim) {
        this.key = key;
        this.words = words;
        this.least = least;
        this.aim = aim;
    }

    /** What it is a multiple of, if anything. */
    Optional<Figure> base() {
        return switch (this) {
            case LEDGER_UNIFORM, LEDGER_HOT, PENDING_POST -> Optional.of(TPCB);
            case LONE_CALLER -> Optional.of(TPCB_LONE);
            default -> Optional.empty();
        };
    }
}
