package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSealTest {

    private static final String TEXT = "{\"apiKey\":\"s3cret\"}";

    @TempDir
    Path folder;

    private SettingsSeal seal() {
        return new SettingsSeal(folder.resolve("keyset.json"));
    }

    @Test
    void whatWasSealedOpensAfterARestart() {
        var sealed = seal().seal("metro", TEXT);
        assertThat(seal().open("metro", sealed)).isEqualTo(TEXT);
        assertThat(seal().isCurrent(sealed)).isTrue();
    }

    @Test
    void aSealedTextTellsNothing() {
        var sealed = seal().seal("metro", TEXT);
        assertThat(sealed).doesNotContain("apiKey", "s3cret");
        assertThat(seal().seal("metro", TEXT)).as("sealed again").isNotEqualTo(sealed);
    }

    @Test
    void inAnothersRowItDoesNotOpen() {
        var sealed = seal().seal("metro", TEXT);
        assertThatThrownBy(() -> seal().open("northern", sealed)).hasMessageContaining("northern");
    }

    @Test
    void aChangedOneDoesNotOpen() {
        var sealed = seal().seal("metro", TEXT);
        var changed = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> seal().open("metro", changed)).hasMessageContaining("No key of this server");
    }

    @Test
    void anotherServersKeysDoNotOpenIt() {
        var sealed = seal().seal("metro", TEXT);
        var other = new SettingsSeal(folder.resolve("other.json"));
        assertThatThrownBy(() -> other.open("metro", sealed)).hasMessageContaining("No key of this server");
    }

    @Test
    void afterANewPrimaryKeyTheOldOneStillOpens() throws Exception {
        var old = seal().seal("metro", TEXT);
        addKey();
        assertThat(seal().open("metro", old)).isEqualTo(TEXT);
        assertThat(seal().isCurrent(old)).isFalse();
        assertThat(seal().isCurrent(seal().seal("metro", TEXT))).isTrue();
    }

    private void addKey() throws Exception {
        var file = folder.resolve("keyset.json");
        var tink = AeadConfig2026.get();
        var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), tink, InsecureSecretKeyAccess.get());
        var more = KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.importKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink)
                                .getPrimary()
                                .getKey())
                        .makePrimary())
                .build();
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(more, tink, InsecureSecretKeyAccess.get()));
    }

    @Test
    void theKeysAreTheOwnersAlone() throws Exception {
        seal();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keyset.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keysThatCannotBeReadStopTheServer() throws Exception {
        seal();
        Files.writeString(folder.resolve("keyset.json"), "{}");
        assertThatThrownBy(this::seal).hasMessageContaining("cannot use the keys");
    }
}
