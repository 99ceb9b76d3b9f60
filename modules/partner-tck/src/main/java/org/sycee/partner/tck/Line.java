package org.sycee.partner.tck;

import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** The plugin's way out while a case is played: it keeps count, and can be cut or spoil an answer by itself. */
final class Line implements PartnerHttp {

    private static final PartnerHttp NOWHERE =
            new LoopbackHttp(URI.create("http://127.0.0.1:1"), "GET /, POST /, PUT /");

    private final PartnerHttp partner;
    private PartnerHttp way;
    private UnaryOperator<PartnerResponse> fate = UnaryOperator.identity();
    private Retention retention = new Retention();
    private int sendings;
    private boolean sent;
    private int left = Integer.MAX_VALUE;

    Line(PartnerHttp partner) {
        this.partner = partner;
        this.way = partner;
    }

    /** From now on nobody listens at the other end. */
    void cut() {
        way = NOWHERE;
    }

    void mend() {
        way = partner;
    }

    /** The host is killed when so many requests more were answered: it hears nothing of the last, and sends no other. */
    synchronized void killAfter(int requests) {
        left = requests;
    }

    /** A host runs again; whether the one before it was killed. */
    synchronized boolean revive() {
        var wasKilled = left == 0;
        left = Integer.MAX_VALUE;
        return wasKilled;
    }

    /** The answer to the next request that is not a read has this status and no body. */
    void answerNext(int status) {
        spoilNext(answer -> new PartnerResponse(status, Map.of(), JsonTree.read("")));
    }

    /** What becomes of the answer to the next request that is not a read. */
    synchronized void spoilNext(UnaryOperator<PartnerResponse> spoiling) {
        fate = spoiling;
    }

    /** From now on whatever is answered is kept account of. */
    synchronized void watch(Retention answers) {
        retention = answers;
    }

    /** A new call of the plugin begins. */
    synchronized void begin() {
        sendings = 0;
        sent = false;
    }

    /** How many requests that are not reads the call has made. */
    synchronized int sendings() {
        return sendings;
    }

    /** Whether any byte of the call may have reached the partner. */
    synchronized boolean maybeSent() {
        return sent;
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        mustLive();
        var spoiling = request.method().equals("GET") ? UnaryOperator.<PartnerResponse>identity() : countSending();
        try {
            var answer = way.send(request);
            note(answer);
            mustLive();
            return spoiling.apply(answer);
        } catch (NoAnswerException e) {
            if (e.wasSent()) {
                noteSent();
            }
            throw e;
        }
    }

    private synchronized void mustLive() {
        if (left == 0) {
            throw new NoAnswerException("the host was killed", true, null);
        }
    }

    private synchronized UnaryOperator<PartnerResponse> countSending() {
        sendings++;
        var spoiling = fate;
        fate = UnaryOperator.identity();
        return spoiling;
    }

    private synchronized void note(PartnerResponse answer) {
        retention.add(answer);
        left--;
        noteSent();
    }

    private synchronized void noteSent() {
        sent = true;
    }
}
