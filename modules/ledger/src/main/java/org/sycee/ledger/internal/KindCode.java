package org.sycee.ledger.internal;

import org.sycee.ledger.Transfer.Kind;

/** The number of a kind in tables and hashes: never to be changed. */
final class KindCode {

    private static final Kind[] KINDS = {Kind.SINGLE, Kind.PENDING, Kind.POST_PENDING, Kind.VOID_PENDING};

    private KindCode() {}

    static int of(Kind kind) {
        return switch (kind) {
            case SINGLE -> 1;
            case PENDING -> 2;
            case POST_PENDING -> 3;
            case VOID_PENDING -> 4;
        };
    }

    static Kind kind(int code) {
        return KINDS[code - 1];
    }
}
