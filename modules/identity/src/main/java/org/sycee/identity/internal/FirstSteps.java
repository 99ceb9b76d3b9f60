package org.sycee.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.sycee.identity.Administrators;
import org.sycee.kernel.SecretFile;
import org.sycee.kernel.ServerStarted;

/** What must be in order before anybody is let in: the pepper, and a way in for the first administrator. */
@ApplicationScoped
class FirstSteps {

    private final IdentitySettings settings;
    private final Pepper pepper;
    private final Administrators administrators;

    @Inject
    FirstSteps(IdentitySettings settings, Pepper pepper, Administrators administrators) {
        this.settings = settings;
        this.pepper = pepper;
        this.administrators = administrators;
    }

    /** Late in the start, since the migrations must have run. A pepper that others can read stops the start. */
    void take(@Observes ServerStarted event) {
        pepper.digest("start", "", "");
        settings.adminTokenFile().ifPresent(this::invite);
    }

    private void invite(Path file) {
        administrators.firstToken().ifPresent(token -> {
            try {
                SecretFile.write(file, token);
            } catch (IOException e) {
                throw new IllegalStateException("cannot write the first administrator's token to " + file, e);
            }
        });
    }
}
