package org.sycee.partners.internal;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.sycee.partners.internal.Signer.Level;

/** The folder of archives: verified at each look, loaded when somebody needs them; a bad one never stops the server. */
@ApplicationScoped
class PluginFolder implements InstalledPlugins {

    private static final Logger LOG = System.getLogger(PluginFolder.class.getName());
    private static final Comparator<PluginVersion> ORDER = Comparator.comparing(PluginVersion::plugin)
            .thenComparing(PluginVersion::version, VersionOrder.NEWEST_FIRST);

    private final Path folder;
    private final PrivateFolder ours;
    private final UnpackedPlugins unpacked;
    private final TrustFolder trust;
    private final Level leastTrust;
    private final Proof.Demand proof;

    /** By the archive's name, as all that follow. */
    private final Map<String, LetIn> letIn = new ConcurrentHashMap<>();

    private final Map<String, RefusedArchive> refused = new ConcurrentSkipListMap<>();
    private final Map<String, InUse> inUse = new ConcurrentHashMap<>();

    private record LetIn(PluginArchive archive, PluginVersion version) {}

    private record InUse(PluginArchive archive, LoadedPlugin plugin) {}

    @Inject
    PluginFolder(PartnersSettings settings, ManagedThreadFactory threads) {
        trust = new TrustFolder(settings.trustFolder());
        leastTrust = settings.leastTrust();
        proof = settings.proof();
        folder = settings.pluginsFolder().toAbsolutePath().normalize();
        ours = new PrivateFolder(settings.unpackedFolder().toAbsolutePath().normalize());
        unpacked = new UnpackedPlugins(ours, settings.isSandbox(), new OwnThread(threads, settings.pluginTimeout()));
    }

    /** Loads the newest version of each, too, to see whether it can be. */
    @Override
    public void look() {
        var files = archives();
        var names = files.stream().map(PluginFolder::name).collect(Collectors.toSet());
        letIn.keySet().retainAll(names);
        refused.keySet().retainAll(names);
        files.forEach(this::verify);
        forgetCopies();
        plugins().forEach(this::loadNewest);
    }

    private void loadNewest(String plugin) {
        for (var version : versions(plugin)) {
            if (load(plugin, version).isPresent()) {
                return;
            }
        }
    }

    private List<Path> archives() {
        if (!Files.isDirectory(folder)) {
            LOG.log(Logger.Level.WARNING, "no plugins folder path={0}", folder);
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the plugins folder " + folder, e);
        }
    }

    private Set<String> plugins() {
        return versions().stream().map(PluginVersion::plugin).collect(Collectors.toSet());
    }

    private void verify(Path file) {
        try {
            var archive = PluginArchive.verify(file, trust, ours);
            refuseBelowLeastTrust(archive.signer());
            refuseAnotherContent(archive);
            var version = new PluginVersion(archive.manifest(), archive.signer(), doubt(archive));
            refused.remove(name(file));
            letIn.put(name(file), new LetIn(archive, version));
        } catch (ArchiveRefusedException e) {
            refuse(name(file), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            refuse(name(file), "It cannot be read: " + e);
        }
    }

    private void refuseBelowLeastTrust(Signer signer) throws ArchiveRefusedException {
        if (signer.level().compareTo(leastTrust) < 0) {
            throw new ArchiveRefusedException(signer.sentence() + " This server lets in nothing below " + leastTrust
                    + " (sycee.partners.least-trust).");
        }
    }

    /** What runs is never replaced in place. */
    private void refuseAnotherContent(PluginArchive archive) throws ArchiveRefusedException {
        var running = inUse.get(name(archive.file()));
        if (running != null && !running.archive().digest().equals(archive.digest())) {
            throw new ArchiveRefusedException(
                    "Another content runs under this version; give it a new version, or start again.");
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

    private void forgetCopies() {
        try {
            ours.forgetCopies();
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "copies of archives not deleted folder=" + ours.path(), e);
        }
    }

    private void refuse(String name, String reason) {
        LOG.log(Logger.Level.WARNING, "plugin refused file={0} reason={1}", name, reason);
        letIn.remove(name);
        refused.put(name, new RefusedArchive(name, reason));
    }

    /** Verified once more: since the last look it may have been changed, or have come for another server's look. */
    @Override
    public Optional<LoadedPlugin> load(String plugin, String version) {
        var name = PluginManifest.archiveName(plugin, version);
        if (!inUse.containsKey(name) && !refused.containsKey(name)) {
            letIn.remove(name);
            Optional.of(folder.resolve(name)).filter(Files::exists).ifPresent(this::verifyAndLoad);
        }
        return Optional.ofNullable(inUse.get(name)).map(InUse::plugin);
    }

    private void verifyAndLoad(Path file) {
        verify(file);
        Optional.ofNullable(letIn.get(name(file))).ifPresent(found -> load(name(file), found));
        forgetCopies();
    }

    private void load(String name, LetIn found) {
        try {
            inUse.put(name, new InUse(found.archive(), unpacked.load(found.archive(), found.version())));
            LOG.log(
                    Logger.Level.INFO,
                    "plugin loaded file={0} digest={1} signer={2}",
                    name,
                    found.archive().digest(),
                    found.archive().signer());
        } catch (ArchiveRefusedException e) {
            refuse(name, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | LinkageError | java.util.ServiceConfigurationError e) {
            refuse(name, "It cannot be loaded: " + e);
        }
    }

    @Override
    public void unload(LoadedPlugin plugin) {
        var name = plugin.from().archiveName();
        var used = inUse.remove(name);
        if (used != null) {
            unload(name, used);
        }
    }

    private void unload(String name, InUse used) {
        try {
            unpacked.unload(used.plugin(), used.archive());
            LOG.log(Logger.Level.INFO, "plugin unloaded file={0}", name);
        } catch (ArchiveRefusedException | IOException e) {
            LOG.log(Logger.Level.WARNING, "plugin not unloaded cleanly file=" + name, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<PluginVersion> versions() {
        return letIn.values().stream().map(LetIn::version).sorted(ORDER).toList();
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return inUse.values().stream().map(InUse::plugin).toList();
    }

    @Override
    public List<RefusedArchive> refused() {
        return List.copyOf(refused.values());
    }
}
