package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sycee.partners.internal.Signer.Level;

/** Loads every archive of the plugins folder once, at the first question; a bad one never stops the server. */
@ApplicationScoped
class PluginFolder implements InstalledPlugins {

    private static final Logger LOG = System.getLogger(PluginFolder.class.getName());

    private final List<LoadedPlugin> loaded = new ArrayList<>();
    private final List<RefusedArchive> refused = new ArrayList<>();
    private final TrustFolder trust;
    private final Level leastTrust;
    private final Proof.Demand proof;

    @Inject
    PluginFolder(PartnersSettings settings) {
        trust = new TrustFolder(settings.trustFolder());
        leastTrust = settings.leastTrust();
        proof = settings.proof();
        var folder = settings.pluginsFolder().toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            var unpacked = new UnpackedPlugins(folder.resolve(".unpacked"), settings.isSandbox());
            archives(folder).forEach(archive -> load(archive, unpacked));
        } else {
            LOG.log(Logger.Level.WARNING, "no plugins folder path={0}", folder);
        }
    }

    /** The newest version of a plugin comes first, and with it in, older ones stay out. */
    private static List<Path> archives(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted(Comparator.comparing(Path::toString, VersionOrder.NEWEST_FIRST))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the plugins folder " + folder, e);
        }
    }

    private void load(Path file, UnpackedPlugins unpacked) {
        try {
            var archive = PluginArchive.verify(file, trust);
            refuseBelowLeastTrust(archive.signer());
            if (find(archive.manifest().id()).isPresent()) {
                throw new ArchiveRefusedException("A newer version of this plugin is installed.");
            }
            loaded.add(unpacked.load(archive, doubt(archive)));
            LOG.log(
                    Logger.Level.INFO,
                    "plugin loaded file={0} digest={1} signer={2}",
                    file.getFileName(),
                    archive.digest(),
                    archive.signer());
        } catch (ArchiveRefusedException e) {
            refuse(file, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | LinkageError | java.util.ServiceConfigurationError e) {
            refuse(file, "It cannot be loaded: " + e);
        }
    }

    private void refuseBelowLeastTrust(Signer signer) throws ArchiveRefusedException {
        if (signer.level().compareTo(leastTrust) < 0) {
            throw new ArchiveRefusedException(signer.sentence() + " This server lets in nothing below " + leastTrust
                    + " (sycee.partners.least-trust).");
        }
    }

    private Optional<String> doubt(PluginArchive archive) throws ArchiveRefusedException, IOException {
        var doubt = proof == Proof.Demand.OFF ? Optional.<String>empty() : new Proof(archive, trust).doubt();
        if (doubt.isPresent() && proof == Proof.Demand.REQUIRE) {
            throw new ArchiveRefusedException(
                    doubt.get() + " This server lets in nothing unproven (sycee.partners.proof).");
        }
        return doubt;
    }

    private void refuse(Path file, String reason) {
        LOG.log(Logger.Level.WARNING, "plugin refused file={0} reason={1}", file.getFileName(), reason);
        refused.add(new RefusedArchive(file.getFileName().toString(), reason));
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return List.copyOf(loaded);
    }

    @Override
    public List<RefusedArchive> refused() {
        return List.copyOf(refused);
    }
}
