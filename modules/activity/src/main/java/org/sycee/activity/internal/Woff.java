package org.sycee.activity.internal;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font from the Web Open Font Format 1.0, in which each table of the font is compressed by itself. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int FONT_HEADER = 12;
    private static final int FONT_ENTRY = 16;

    private final ByteBuffer packed;
    private final int tables;

    private Woff(byte[] file) {
        this.packed = ByteBuffer.wrap(file);
        if (packed.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("this is no font in the Web Open Font Format 1.0");
        }
        this.tables = packed.getShort(12);
    }

    /** The font as TrueType software reads it. */
    static byte[] unpack(byte[] file) {
        return new Woff(file).font();
    }

    private byte[] font() {
        var font = ByteBuffer.allocate(packed.getInt(16));
        var power = Integer.highestOneBit(tables);
        font.putInt(packed.getInt(4)).putShort((short) tables);
        font.putShort((short) (power * FONT_ENTRY)).putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) ((tables - power) * FONT_ENTRY));
        var place = FONT_HEADER + tables * FONT_ENTRY;
        packed.position(HEADER);
        for (var i = 0; i < tables; i++) {
            place = copyTable(font, place);
        }
        return font.array();
    }

    /** Puts the next table where there is place, and says where there is place then. */
    private int copyTable(ByteBuffer font, int place) {
        var tag = packed.getInt();
        var offset = packed.getInt();
        var packedLength = packed.getInt();
        var length = packed.getInt();
        var checksum = packed.getInt();
        font.putInt(tag).putInt(checksum).putInt(place).putInt(length);
        font.put(place, table(offset, packedLength, length));
        return place + (length + 3) / 4 * 4;
    }

    private byte[] table(int offset, int packedLength, int length) {
        var table = new byte[length];
        if (packedLength == length) {
            packed.get(offset, table);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.array(), offset, packedLength);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font is cut off");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
