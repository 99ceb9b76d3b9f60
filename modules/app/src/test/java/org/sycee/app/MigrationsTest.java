package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "sycee_app")
    void aLiveServersApplicationDoesNotOwnItsBooks(@Nullable String owner) {
        var migrations = new Migrations(
                new PGSimpleDataSource(), "", "sycee_app", "live", Optional.ofNullable(owner), Optional.empty());
        assertThatThrownBy(migrations::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("names no role but the application's");
    }
}
