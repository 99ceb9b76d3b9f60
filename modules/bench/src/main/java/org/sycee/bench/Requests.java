package org.sycee.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.sycee.bench.Payers.Payer;

/** Requests of random payers, made beforehand but for what differs in each: the payee and the idempotency key. */
final class Requests {

    private static final int KEY_LENGTH = 16;

    private final Random random = new Random(1);
    private final List<byte[]> payments;
    private final List<byte[]> checks;
    private final List<byte[]> handles;
    private long key = System.nanoTime();

    Requests(List<Payer> payers) {
        handles = payers.stream().map(payer -> bytes(payer.handle().toString())).toList();
        payments = payers.stream().map(payer -> bytes(payment(payer))).toList();
        checks = payers.stream().map(payer -> bytes(check(payer))).toList();
    }

    /** The payee's handle and the key are its last words, so that they are easily found. */
    private static String payment(Payer payer) {
        var body = "{\"amount\":{\"amount\":1,\"currency\":\"USD\"},\"payeeId\":\"" + payer.handle() + "\"}";
        return head("/person-payments", payer, body) + "Idempotency-Key: " + "0".repeat(KEY_LENGTH) + "\r\n\r\n" + body;
    }

    private static String check(Payer payer) {
        var body = "{\"text\":\""
                + "a trivial authenticated POST of about the same size "
                        .repeat(2)
                        .strip() + "\"}";
        return head("/api-key-checks", payer, body) + "\r\n" + body;
    }

    private static String head(String path, Payer payer, String body) {
        return "POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + payer.key()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    Consumer<ByteBuffer> payments() {
        return this::putPayment;
    }

    private void putPayment(ByteBuffer out) {
        var payer = random.nextInt(payments.size());
        var payee = (payer + 1 + random.nextInt(payments.size() - 1)) % payments.size();
        var request = payments.get(payer);
        out.put(request);
        var handle = handles.get(payee);
        var end = request.length - "\"}".length();
        out.put(end - handle.length, handle);
        var endOfKey = bodyOf(request) - "\r\n\r\n".length();
        key++;
        for (var i = 0; i < KEY_LENGTH; i++) {
            out.put(endOfKey - 1 - i, (byte) Character.forDigit((int) (key >>> (4 * i)) & 0xF, 16));
        }
    }

    private static int bodyOf(byte[] request) {
        var i = request.length - 1;
        while (request[i] != '\n') {
            i--;
        }
        return i + 1;
    }

    Consumer<ByteBuffer> checks() {
        return out -> out.put(checks.get(random.nextInt(checks.size())));
    }
}
