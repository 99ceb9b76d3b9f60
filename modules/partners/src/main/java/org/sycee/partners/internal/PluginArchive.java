package org.sycee.partners.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A plugin's archive that has been verified before anything of it was unpacked.
 *
 * @param file the zip as it was delivered; it may have been changed since
 * @param copy the zip as it was verified, until it was used
 * @param manifest its plugin.properties
 * @param digest SHA-256 of the zip
 * @param signer who vouches for it
 */
record PluginArchive(Path file, Path copy, PluginManifest manifest, String digest, Signer signer) {

    private static final int MAX_FILE_BYTES = 32 << 20;
    private static final long MAX_UNPACKED_BYTES = 64L << 20;
    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_MANIFEST_BYTES = 64 << 10;
    private static final String SAFE_NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*/?";

    /**
     * Verifies an archive without unpacking it: first who made it, then what it is. It is read once.
     *
     * @throws ArchiveRefusedException if it is not a well-formed plugin for this host
     */
    static PluginArchive verify(Path file, TrustFolder trust, PrivateFolder folder)
            throws ArchiveRefusedException, IOException {
        var content = read(file);
        var signer = trust.signerOf(file, content);
        var copy = folder.copy(content);
        try (var zip = new ZipFile(copy.toFile())) {
            refuseIf(!new ZipDirectory(content).hasOnlyFilesAndFolders(), "It has entries that are links or hidden.");
            verifyEntries(zip);
            var manifest = PluginManifest.of(properties(zip));
            verifyName(file, manifest);
            return new PluginArchive(file, copy, manifest, Digest.of(content), signer);
        } catch (ZipException e) {
            throw new ArchiveRefusedException("It is no zip archive: " + e.getMessage());
        }
    }

    private static byte[] read(Path file) throws ArchiveRefusedException, IOException {
        refuseIf(!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), "It is not a plain file.");
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var content = in.readNBytes(MAX_FILE_BYTES + 1);
            refuseIf(content.length > MAX_FILE_BYTES, "It is larger than 32 MiB.");
            return content;
        }
    }

    private static void verifyEntries(ZipFile zip) throws ArchiveRefusedException, IOException {
        refuseIf(zip.size() > MAX_ENTRIES, "It has more than 1,000 entries.");
        var names = new HashSet<String>();
        var left = MAX_UNPACKED_BYTES;
        for (var entry : entries(zip)) {
            refuseIf(!entry.getName().matches(SAFE_NAME), "Its entry " + entry.getName() + " has a name not allowed.");
            refuseIf(!names.add(entry.getName()), "Its entry " + entry.getName() + " is there twice.");
            left -= unpackedBytes(zip, entry, left);
            refuseIf(left < 0, "It would unpack to more than 64 MiB.");
        }
    }

    /** Counts what really comes out, up to one byte over the limit: what an entry says of its size may be a lie. */
    private static long unpackedBytes(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return skipUpTo(in, most + 1);
        }
    }

    private static long skipUpTo(InputStream in, long most) throws IOException {
        var buffer = new byte[8192];
        var total = 0L;
        var read = in.read(buffer);
        while (read >= 0 && total < most) {
            total += read;
            read = in.read(buffer);
        }
        return total;
    }

    private static Properties properties(ZipFile zip) throws ArchiveRefusedException, IOException {
        var entry = zip.getEntry(PluginManifest.FILE);
        if (entry == null) {
            throw new ArchiveRefusedException("It has no plugin.properties.");
        }
        try (var in = zip.getInputStream(entry)) {
            var properties = new Properties();
            properties.load(new java.io.ByteArrayInputStream(in.readNBytes(MAX_MANIFEST_BYTES)));
            return properties;
        } catch (IllegalArgumentException e) {
            throw new ArchiveRefusedException("Its plugin.properties cannot be read: " + e.getMessage());
        }
    }

    private static void verifyName(Path file, PluginManifest manifest) throws ArchiveRefusedException {
        var expected = PluginManifest.archiveName(manifest.id(), manifest.version());
        refuseIf(
                !file.getFileName().toString().equals(expected),
                "By its manifest it should be named " + expected + ".");
    }

    /** Unpacks into a folder that must not exist yet. Links cannot arise: each entry becomes a plain file. */
    void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var zip = new ZipFile(copy.toFile())) {
            for (var entry : entries(zip)) {
                unpack(zip, entry, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return Collections.list(zip.entries());
    }

    private static void refuseIf(boolean bad, String sentence) throws ArchiveRefusedException {
        if (bad) {
            throw new ArchiveRefusedException(sentence);
        }
    }
}
