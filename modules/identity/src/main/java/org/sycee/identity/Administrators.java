package org.sycee.identity;

import java.util.Optional;

/** Those who run Sycee. */
public interface Administrators {

    /**
     * A fresh one-time token for the first administrator's first sign-in; tokens made before are void.
     *
     * <p>Empty as soon as there is an administrator, who can invite others. Whoever asks must hand it to the operator alone.
     */
    Optional<String> firstToken();
}
