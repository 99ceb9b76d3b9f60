package org.sycee.bench;

import java.util.Arrays;

/** Times of one kind, in microseconds. */
final class Latencies {

    private long[] micros = new long[1 << 16];
    private int count;

    synchronized void add(long time) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = time;
    }

    synchronized int size() {
        return count;
    }

    synchronized long p99() {
        var sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) (count * 0.99)];
    }
}
