package org.sycee.partners.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A zip's central directory, read for the one thing that the JDK does not tell: which entries are links. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    private final ByteBuffer bytes;

    ZipDirectory(byte[] zip) {
        this.bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether each entry is a plain file or folder; false also if the directory cannot be followed. */
    boolean hasOnlyFilesAndFolders() {
        try {
            var end = endRecord();
            var at = bytes.getInt(end + 16);
            for (var left = bytes.getShort(end + 10) & 0xffff; left > 0; left--) {
                if (bytes.getInt(at) != ENTRY_SIGNATURE || !isFileOrFolder(at)) {
                    return false;
                }
                at += ENTRY_SIZE + length(at + 28) + length(at + 30) + length(at + 32);
            }
            return at == end;
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean isFileOrFolder(int at) {
        var type = (bytes.getInt(at + 38) >>> 16) & FILE_TYPE;
        var madeByUnix = bytes.get(at + 5) == UNIX;
        return !madeByUnix || type == REGULAR || type == FOLDER || type == 0;
    }

    private int length(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    /** Without a comment it is the very end of the file; archives with a comment are not let in. */
    private int endRecord() {
        var at = bytes.limit() - END_SIZE;
        if (bytes.getInt(at) != END_SIGNATURE) {
            throw new IndexOutOfBoundsException();
        }
        return at;
    }
}
