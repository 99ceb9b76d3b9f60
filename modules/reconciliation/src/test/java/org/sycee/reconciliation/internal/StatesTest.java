package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Every pair of states, of files and breaks. */
class StatesTest {

    private static <S extends Enum<S>> String moves(Class<S> type, BiPredicate<S, S> may) {
        var moves = new StringBuilder();
        for (var from : EnumSet.allOf(type)) {
            for (var to : EnumSet.allOf(type)) {
                moves.append(may.test(from, to) ? from + ">" + to + " " : "");
            }
        }
        return moves.toString().strip();
    }

    @Test
    void aFileGoesOnlyForward() {
        assertThat(moves(FileState.class, FileState::mayBecome))
                .isEqualTo("ENTERED>MATCHED ENTERED>COMPLETE ENTERED>REPLACED MATCHED>COMPLETE MATCHED>REPLACED"
                        + " COMPLETE>REPLACED");
    }

    @Test
    void aBreakEndsOnce() {
        assertThat(moves(BreakState.class, BreakState::mayBecome))
                .isEqualTo(
                        "WITH_ORDER>OPEN WITH_ORDER>HEALED OPEN>RESOLVING OPEN>HEALED RESOLVING>OPEN RESOLVING>RESOLVED");
    }
}
