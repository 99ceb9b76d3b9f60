package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the database knows of an instance's secrets. */
@Timeout(60)
class SealedSettingsIT {

    private final PartnersRoom room = new PartnersRoom();

    @TempDir
    Path folder;

    @AfterEach
    void close() throws SQLException {
        write(PartnersRoom.METRO_SETTINGS);
        room.restartWith("sycee.partners.keyset-file", PartnersRoom.KEYSET.toString());
        room.close();
    }

    private String read() throws SQLException {
        try (var connection = room.database().owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select settings from partners.instance where name = 'metro'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void write(String settings) throws SQLException {
        try (var connection = room.database().owner().getConnection();
                var statement =
                        connection.prepareStatement("update partners.instance set settings = ? where name = 'metro'")) {
            statement.setString(1, settings);
            statement.executeUpdate();
        }
    }

    private KnownInstance metro() {
        return room.get(Instances.class).known("metro");
    }

    @Test
    void theDatabaseHoldsNoSecret() throws SQLException {
        assertThat(read()).doesNotContain("baseUrl", PartnersRoom.SECRET);
        assertThat(metro().service().orElseThrow().configuration().settings())
                .containsEntry("callbackSecret", PartnersRoom.SECRET);
    }

    @Test
    void whatAnOlderVersionLeftOpenIsSealedAtTheNextStart() throws SQLException {
        write(PartnersRoom.METRO_SETTINGS);
        room.restart();
        assertThat(read()).doesNotContain(PartnersRoom.SECRET);
        assertThat(metro().service().orElseThrow().configuration().settings())
                .containsEntry("callbackSecret", PartnersRoom.SECRET);
    }

    @Test
    void withoutTheKeysTheInstanceIsRefusedAndTheServerStarts() throws IOException {
        room.restartWith(
                "sycee.partners.keyset-file",
                Files.createDirectory(folder.resolve("new"))
                        .resolve("keyset.json")
                        .toString());
        assertThat(metro().service()).isEmpty();
        assertThat(metro().refusal()).hasValueSatisfying(why -> assertThat(why).contains("No key of this server"));
    }
}
