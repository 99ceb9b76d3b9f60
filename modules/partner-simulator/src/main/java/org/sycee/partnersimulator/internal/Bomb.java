package org.sycee.partnersimulator.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A small packet that unpacks to 256 MB of blanks. */
final class Bomb {

    private static final int BLOCK = 1024 * 1024;
    private static final int BLOCKS = 256;

    private Bomb() {}

    static byte[] packed() throws IOException {
        var block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        var packet = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packet)) {
            for (var i = 0; i < BLOCKS; i++) {
                gzip.write(block);
            }
        }
        return packet.toByteArray();
    }
}
