package org.sycee.reconciliation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A page of partners' files on an administrator's wire. */
record FilesJson(List<FileJson> items, Optional<UUID> nextCursor) {

    /** One file, and how many of its keys were found to be what. */
    record FileJson(
            UUID id,
            String instance,
            Instant from,
            Instant to,
            String zone,
            int revision,
            FileState state,
            Optional<String> refusal,
            long lines,
            Optional<RevisionJson> changes,
            Map<Finding, Long> findings,
            UUID receivedBy,
            Instant receivedAt) {

        static FileJson of(FileDesk.Looked looked) {
            var file = looked.file();
            var period = file.period();
            return new FileJson(
                    file.id(),
                    file.instance(),
                    period.from(),
                    period.to(),
                    period.zone().getId(),
                    file.revision(),
                    file.state(),
                    file.refusal(),
                    file.lines(),
                    file.changes().map(RevisionJson::of),
                    looked.findings(),
                    file.receivedBy(),
                    file.receivedAt());
        }
    }

    /** What differs from the file of the same period that was here before. */
    record RevisionJson(UUID former, long added, long removed, long changed) {

        static RevisionJson of(PartnerFileEntity.Revision revision) {
            return new RevisionJson(revision.former(), revision.added(), revision.removed(), revision.changed());
        }
    }

    /** One file more than a page was read, if there is one: it tells that there is a next page. */
    static FilesJson of(List<FileDesk.Looked> found, int page) {
        var items = found.stream().limit(page).map(FileJson::of).toList();
        var next = found.size() > page ? Optional.of(items.get(page - 1).id()) : Optional.<UUID>empty();
        return new FilesJson(items, next);
    }
}
