package org.sycee.customers.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user on an administrator's wire. */
record UserJson(
        UUID id,
        String name,
        String login,
        String language,
        String timeZone,
        Instant registeredAt,
        Pin pin,
        Optional<FreezeJson> frozen) {

    enum Pin {
        NOT_SET,
        SET,
        LOCKED
    }

    /** Since when and why the account is frozen. */
    record FreezeJson(Instant at, String reason) {

        static FreezeJson of(Freeze freeze) {
            return new FreezeJson(freeze.at(), freeze.reason());
        }
    }

    /** What a search has found, by name; 20 at most. */
    record FoundJson(List<FoundUser> items) {}

    /** The body of {@code POST /admin/user-searches}; never a part of an address, which ends in logs. */
    record SearchJson(@Nullable String text) {

        @Override
        public String toString() {
            return "SearchJson[]";
        }
    }

    /** The body of a freezing. */
    record ReasonJson(@Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    static UserJson of(SeenUser user) {
        var profile = user.profile();
        return new UserJson(
                profile.person().value(),
                profile.displayName(),
                user.person().maskedLogin(),
                user.person().language(),
                profile.timeZone().getId(),
                profile.createdAt(),
                pin(user),
                profile.freeze().map(FreezeJson::of));
    }

    private static Pin pin(SeenUser user) {
        if (user.pin().isLocked()) {
            return Pin.LOCKED;
        }
        return user.pin().isSet() ? Pin.SET : Pin.NOT_SET;
    }
}
