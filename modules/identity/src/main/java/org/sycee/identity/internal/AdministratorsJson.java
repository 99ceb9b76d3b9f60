package org.sycee.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wire form of all administrators. */
record AdministratorsJson(List<OneJson> items) {

    static AdministratorsJson of(Everybody everybody) {
        return new AdministratorsJson(
                everybody.all().stream().map(one -> OneJson.of(one, everybody)).toList());
    }

    /** One of them; who has not signed in yet is only invited. Inviter and approver are there as far as they are known. */
    record OneJson(
            UUID id,
            String name,
            boolean invited,
            boolean expired,
            boolean awaitsApproval,
            @Nullable UUID invitedBy,
            @Nullable UUID approvedBy,
            Instant createdAt) {

        static OneJson of(AdministratorEntity one, Everybody everybody) {
            return new OneJson(
                    one.id(),
                    one.name(),
                    one.passwordHash().isEmpty(),
                    one.isExpired(everybody.now()),
                    everybody.awaitsApproval(one),
                    one.invitedBy().orElse(null),
                    one.approvedBy().orElse(null),
                    one.createdAt());
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

    /** The body of an approval. */
    record ApproveJson(@Nullable String invitedBy, @Nullable String reason) {}
}
