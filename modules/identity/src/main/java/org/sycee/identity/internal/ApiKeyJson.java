package org.sycee.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.ApiKey;
import org.sycee.kernel.ApiKey.Allowance;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.SyceeException;

/** The wire form of an API key; the secret is there only in the answer that makes it. */
record ApiKeyJson(
        UUID id,
        String name,
        String prefix,
        AllowanceJson sendMoney,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt,
        Optional<String> secret) {

    static ApiKeyJson of(ApiKeyEntity key) {
        return of(key, Optional.empty());
    }

    static ApiKeyJson of(ApiKeys.Made made) {
        return of(made.key(), Optional.of(made.secret().shown()));
    }

    private static ApiKeyJson of(ApiKeyEntity entity, Optional<String> secret) {
        var key = entity.key();
        return new ApiKeyJson(
                key.id(),
                key.name(),
                ApiKeySecret.prefix(key.id()),
                AllowanceJson.of(key.allowance()),
                entity.createdAt(),
                entity.expiresAt(),
                entity.usedAt(),
                entity.revokedAt(),
                secret);
    }

    /** Leaves the secret out of every log. */
    @Override
    public String toString() {
        return "ApiKeyJson[id=" + id + "]";
    }

    /** What may be sent to people without the PIN. */
    record AllowanceJson(MoneyJson perPayment, MoneyJson perDay) {

        static AllowanceJson of(Allowance allowance) {
            return new AllowanceJson(MoneyJson.of(allowance.perPayment()), MoneyJson.of(allowance.perDay()));
        }

        private Allowance toAllowance() {
            if (perPayment == null || perDay == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members perPayment and perDay are needed.");
            }
            return new Allowance(perPayment.toMoney(), perDay.toMoney());
        }
    }

    /** All keys of a person. */
    record ListJson(List<ApiKeyJson> items) {}

    /** The body of {@code POST /api-keys}. */
    record RequestJson(
            @Nullable String name,
            @Nullable AllowanceJson sendMoney,
            @Nullable Instant expiresAt,
            @Nullable String pin) {

        ApiKeyWish toWish() {
            if (name == null || sendMoney == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The members name and sendMoney are needed.");
            }
            return new ApiKeyWish(name, sendMoney.toAllowance(), Optional.ofNullable(expiresAt));
        }

        String requiredPin() {
            if (pin == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member pin is missing.");
            }
            return pin;
        }

        /** Leaves the PIN out of every log. */
        @Override
        public String toString() {
            return "RequestJson[name=" + name + "]";
        }
    }

    /** The body of {@code POST /api-key-checks}, and of the answer, which shows it again. */
    record CheckJson(@Nullable String text) {}

    /** That a key opens, and what. */
    record CheckedJson(@Nullable String text, String name, AllowanceJson sendMoney) {

        static CheckedJson of(CheckJson check, ApiKey key) {
            return new CheckedJson(check.text(), key.name(), AllowanceJson.of(key.allowance()));
        }
    }
}
