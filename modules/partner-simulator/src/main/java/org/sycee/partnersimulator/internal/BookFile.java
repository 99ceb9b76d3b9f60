package org.sycee.partnersimulator.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that only grows, by whole lines: a line is on the disk when {@link #append} returns. */
final class BookFile implements Closeable {

    private final FileChannel channel;
    private final List<String> found;
    private long length;

    private BookFile(FileChannel channel, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        this.channel = channel;
        this.found = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        this.length = wholeLines(content);
    }

    /** Opens the file in the folder, or makes both, and drops a last line that a crash has torn. */
    static BookFile open(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IllegalStateException("another simulator has these books open: " + file);
            }
            var book = new BookFile(channel, Files.readAllBytes(file));
            channel.truncate(book.length);
            syncFolder(folder);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole lines that were there when the file was opened. */
    List<String> found() {
        return found;
    }

    /** Writes a line and waits for the disk; if that fails, the file is as before. */
    void append(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            var end = length + bytes.remaining();
            try {
                for (var at = length; bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(length);
                throw e;
            }
            length = end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long wholeLines(byte[] content) {
        var end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** A new file is only safe once its folder is. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
