package org.sycee.audit;

import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Needed;

/** The body of whatever an administrator does for no more than a reason, such as an approval. */
public record DeedJson(@Nullable String reason) {

    /** The deed, by whoever is signed in. */
    public Deed by(Actor who) {
        return Deed.of(who, Needed.member("reason", reason));
    }
}
