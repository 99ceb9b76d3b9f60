package org.sycee.bench;

import java.util.Optional;

/** What is measured, and what is to be reached at least and at best; 0 if it is only to be compared with. */
enum Figure {
    TPCB("tpcb", "TPC-B transactions/s, 32 clients", 0, 0),
    LEDGER_UNIFORM("ledgerUniform", "transfers/s, 10,000 accounts", 8, 12),
    LEDGER_HOT("ledgerHot", "transfers/s, one hot account in each", 8, 12),
    PENDING_POST("pendingPost", "pending + post pairs/s, 10,000 accounts", 4, 6),
    PENDING_POST_HOT("pendingPostHot", "pending + post pairs/s, one hot account in each", 0, 0),
    TPCB_LONE("tpcbLoneP99Micros", "TPC-B, one client, p99 in µs", 0, 0),
    LONE_CALLER("loneCallerP99Micros", "lone caller, p99 in µs", 2, 1.2),
    HALF_PEAK("halfPeakP99Micros", "at half of the peak rate, p99 in µs, median of 7 turns", 20_000, 8_000),
    LEDGER_GROWN("ledgerGrown", "transfers/s after so many entries", 0.85, 0.95),
    PAGE("statementPageP99Micros", "a page of a statement then, p99 in µs", 5_000, 2_000),
    BYTES_PER_TRANSFER("bytesPerTransfer", "bytes on disk per transfer", 500, 350),
    HEAP_PER_TRANSFER("heapBytesPerTransfer", "bytes of heap allocated per transfer", 2_048, 1_024),
    TRIVIAL_POSTS("trivialPosts", "trivial POSTs with an API key/s, 64 connections", 0, 0),
    HTTP_PAYMENTS("httpPayments", "HTTP payments/s, 64 connections", 0.7, 0.85);

    final String key;
    final String words;
    final double least;
    final double aim;

    Figure(String key, String words, double least, double aim) {
        this.key = key;
        this.words = words;
        this.least = least;
        this.aim = aim;
    }

    /** What it is a multiple of, if anything. */
    Optional<Figure> base() {
        return switch (this) {
            case LEDGER_UNIFORM, LEDGER_HOT, PENDING_POST -> Optional.of(TPCB);
            case LEDGER_GROWN -> Optional.of(LEDGER_UNIFORM);
            case LONE_CALLER -> Optional.of(TPCB_LONE);
            case HTTP_PAYMENTS -> Optional.of(TRIVIAL_POSTS);
            default -> Optional.empty();
        };
    }

    boolean hasGoal() {
        return least > 0;
    }

    boolean isBetterLow() {
        return aim < least;
    }
}
