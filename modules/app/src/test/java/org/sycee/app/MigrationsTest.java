package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {

    @Test
    void aLiveServersApplicationDoesNotOwnItsBooks() {
        var migrations =
                new Migrations(new PGSimpleDataSource(), "", "sycee_app", "live", Optional.empty(), Optional.empty());
        assertThatThrownBy(migrations::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sycee.db.owner.user is not set");
    }
}
