package org.sycee.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Holds the data directory for one launcher at a time. */
record SingleStart(FileChannel file, FileLock lock) implements AutoCloseable {

    /** Takes the data directory; waits if another launcher is still ending. */
    static SingleStart waitFor(Home home) throws IOException {
        var file = FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = file.tryLock();
        if (lock == null) {
            System.out.println("Another Sycee uses " + home.folder() + "; waiting for it to end.");
            lock = file.lock();
        }
        return new SingleStart(file, lock);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        file.close();
    }
}
