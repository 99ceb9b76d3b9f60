package org.sycee.cashout.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.cashout.Destination;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** A bank account on the wire; its bank and digits are there once it is LINKED. */
record BankAccountJson(
        UUID id,
        BankAccountEntity.State state,
        Optional<URI> redirectUrl,
        Optional<String> bank,
        Optional<String> lastFour,
        Optional<String> nickname) {

    static BankAccountJson of(BankAccountService.Shown shown) {
        var account = shown.account();
        var face = account.target().map(Target::face);
        return new BankAccountJson(
                account.id(),
                account.state(),
                shown.page(),
                face.map(Destination::name),
                face.map(Destination::lastFour),
                account.nickname());
    }

    /** A person's accounts, and whether another one can be added now. */
    record ListJson(List<BankAccountJson> items, boolean mayBeAdded) {}

    /** The body of {@code PUT /bank-accounts/{id}/name}. */
    record NameJson(@Nullable String name) {

        static String of(@Nullable NameJson request) {
            if (request == null || request.name == null) {
                throw new SyceeException(KernelError.INVALID_REQUEST, "The member name is needed.");
            }
            return request.name;
        }
    }
}
