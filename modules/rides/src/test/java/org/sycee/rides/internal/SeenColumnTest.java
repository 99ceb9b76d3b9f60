package org.sycee.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sycee.partner.spi.RideStatus;

class SeenColumnTest {

    private final SeenColumn column = new SeenColumn();

    @ParameterizedTest
    @EnumSource
    void whatWasSeenIsReadAsItWasWritten(RideStatus.State state) {
        var seen = FakeOperators.status(state);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(seen)))
                .isEqualTo(seen);
    }

    @Test
    void soIsWhatNobodyKnows() {
        var unknown = new RideStatus(
                RideStatus.State.SEARCHING,
                FakeOrders.PLACED_AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(unknown)))
                .isEqualTo(unknown);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
