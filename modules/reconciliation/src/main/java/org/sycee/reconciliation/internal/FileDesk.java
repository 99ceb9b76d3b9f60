package org.sycee.reconciliation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sycee.audit.AuditLog;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnerServices;
import org.sycee.reconciliation.ReconciliationError;

/** Takes partners' files in: read to their end on disk, and then entered wholly or not at all. */
@ApplicationScoped
class FileDesk {

    private final FileEntering entering;
    private final Oversight oversight;
    private final PartnerServices services;
    private final AuditLog audit;

    @Inject
    FileDesk(FileEntering entering, Oversight oversight, PartnerServices services, AuditLog audit) {
        this.entering = entering;
        this.oversight = oversight;
        this.services = services;
        this.audit = audit;
    }

    /**
     * A file as it stands.
     *
     * @param findings how many keys it was found to be what about
     */
    record Looked(PartnerFileEntity file, Map<Finding, Long> findings) {}

    /**
     * Takes a file in; the same bytes again give the same file.
     *
     * @throws SyceeException {@link ReconciliationError#FILE_UNREADABLE}, {@link ReconciliationError#PERIOD_OVERLAPS}
     */
    Looked take(InputStream body, Actor who) {
        try {
            var rows = Files.createTempFile("partner-file-", ".tsv");
            try {
                return take(body, rows, who);
            } finally {
                Files.deleteIfExists(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Looked take(InputStream body, Path rows, Actor who) throws IOException {
        var file = FileGate.read(body, rows);
        var instance = file.header().instance();
        if (services.offer(instance).isEmpty()) {
            throw FileHeader.unreadable("There is no service " + instance + ".");
        }
        var entered = entering.enter(file, who);
        if (entered.isNew()) {
            tell(file, who);
        }
        return look(entered.id());
    }

    private void tell(GatedFile file, Actor who) {
        var details = Map.of(
                "instance", file.header().instance(),
                "from", file.header().period().from().toString(),
                "to", file.header().period().to().toString(),
                "outcome", file.refusal().orElse("entered"));
        audit.record(who, "partner-file-received", "partner-file:" + file.id(), details);
    }

    List<Looked> page(Optional<UUID> before, int most) {
        return oversight.files(before, most).stream().map(this::looked).toList();
    }

    Looked look(UUID id) {
        return oversight
                .file(id)
                .map(this::looked)
                .orElseThrow(() -> new SyceeException(KernelError.NOT_FOUND, "There is no file " + id + "."));
    }

    private Looked looked(PartnerFileEntity file) {
        return new Looked(file, oversight.findings(file.id()));
    }
}
