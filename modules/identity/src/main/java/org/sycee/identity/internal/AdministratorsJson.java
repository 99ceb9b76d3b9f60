package org.sycee.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wire form of all administrators. */
record AdministratorsJson(List<OneJson> items) {

    static AdministratorsJson of(List<AdministratorEntity> all) {
        return new AdministratorsJson(all.stream().map(OneJson::of).toList());
    }

    /** One of them; who has not signed in yet is only invited. */
    record OneJson(UUID id, String name, boolean invited, Instant createdAt) {

        static OneJson of(AdministratorEntity one) {
            return new OneJson(one.id(), one.name(), one.passwordHash().isEmpty(), one.createdAt());
        }
    }

    /** The body of an invitation. */
    record InviteJson(@Nullable String name, @Nullable String reason) {}

    /** Its answer: the token is told here and nowhere else. */
    record InvitedJson(String name, String token) {

        /** Leaves the secret out of every log. */
        @Override
        public String toString() {
            return "InvitedJson[" + name + "]";
        }
    }
}
