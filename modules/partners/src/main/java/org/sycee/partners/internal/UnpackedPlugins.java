package org.sycee.partners.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.sycee.partner.spi.ServicePlugin;

/** Verified archives, unpacked each under its digest, and loaded from there. */
final class UnpackedPlugins {

    private final PrivateFolder folder;
    private final boolean sandbox;
    private final OwnThread thread;

    UnpackedPlugins(PrivateFolder folder, boolean sandbox, OwnThread thread) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.thread = thread;
    }

    /** Unpacks and loads an archive that was let in as that version. */
    LoadedPlugin load(PluginArchive archive, PluginVersion version) throws ArchiveRefusedException, IOException {
        var target = target(archive.digest());
        replaceOlder(archive);
        delete(target);
        archive.unpackInto(target);
        try {
            PluginJars.verify(target);
            return loadFrom(target, version);
        } catch (ArchiveRefusedException | RuntimeException | Error e) {
            delete(target);
            throw e;
        }
    }

    /** A version stands for one content; only in the sandbox may a rebuilt archive take the place of another. */
    private void replaceOlder(PluginArchive archive) throws ArchiveRefusedException, IOException {
        var marker = folder.open()
                .resolve(archive.manifest().id() + "-" + archive.manifest().version() + ".digest");
        var before = Files.exists(marker) ? Files.readString(marker) : archive.digest();
        if (!before.equals(archive.digest())) {
            if (!sandbox) {
                throw new ArchiveRefusedException("Another content was installed under this version before.");
            }
            delete(target(before));
        }
        Files.writeString(marker, archive.digest());
    }

    private Path target(String digest) throws ArchiveRefusedException {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new ArchiveRefusedException("The note of what was installed before is broken.");
        }
        return folder.path().resolve(digest);
    }

    /** By a shelf of its own: PF4J loads one version of a plugin only. */
    private LoadedPlugin loadFrom(Path target, PluginVersion version) throws ArchiveRefusedException, IOException {
        var shelf = new PluginShelf(folder.path());
        var loader = shelf.getPluginClassLoader(shelf.loadPlugin(target));
        try {
            return new LoadedPlugin(version, entry(loader), loader);
        } catch (ArchiveRefusedException | RuntimeException | Error e) {
            close(loader);
            throw e;
        }
    }

    private ServicePlugin entry(ClassLoader loader) throws ArchiveRefusedException {
        var entries = ServiceLoader.load(ServicePlugin.class, loader).stream()
                .filter(entry -> entry.type().getClassLoader() == loader)
                .toList();
        if (entries.size() != 1) {
            throw new ArchiveRefusedException(
                    "It must have exactly one ServicePlugin, but has " + entries.size() + ".");
        }
        return thread.run(loader, entries.get(0)::get);
    }

    /** Lets go of its jars, and takes away what was unpacked. */
    void unload(LoadedPlugin plugin, PluginArchive archive) throws ArchiveRefusedException, IOException {
        close(plugin.loader());
        delete(target(archive.digest()));
    }

    private static void close(ClassLoader loader) throws IOException {
        if (loader instanceof Closeable jars) {
            jars.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var file : deepestFirst(folder)) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
