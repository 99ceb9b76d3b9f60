package org.sycee.partners;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Actor;
import org.sycee.kernel.Ids;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** What was said about calls, word by word, for administrators who decide a doubt about money. */
public interface EvidenceBook {

    /** So much is read at once. */
    int MOST = 20;

    /** From which end it is read. */
    enum Show {
        FIRST,
        LATEST
    }

    /**
     * What is read at once.
     *
     * @param after the last item of the page before
     */
    record Page(Show show, Optional<UUID> after) {

        /**
         * Reads what a client asked for.
         *
         * @throws SyceeException {@link KernelError#INVALID_REQUEST} if it is nothing that can be shown
         */
        public static Page of(String show, @Nullable String cursor) {
            return new Page(show(show), Optional.ofNullable(cursor).map(Ids::cursor));
        }

        private static Show show(String text) {
            return switch (text) {
                case "first" -> Show.FIRST;
                case "latest" -> Show.LATEST;
                default ->
                    throw new SyceeException(
                            KernelError.INVALID_REQUEST, "There is nothing to show but first or latest.");
            };
        }
    }

    /**
     * Reads what was said about a call, and writes down in the audit log who has read it.
     *
     * @param doubt kind and id of what is to be decided, such as {@code case:…}
     * @param key the call's; of one that nobody made, nothing was said
     */
    EvidenceJson read(Actor who, String doubt, UUID key, Page page);
}
