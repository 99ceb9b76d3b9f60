package org.sycee.partner.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.PartnerHttp;
import org.sycee.partner.spi.PartnerRequest;
import org.sycee.partner.spi.PartnerResponse;

/** A partner that answers by a script: per method and path one answer, always the same. */
public final class ScriptedHttp implements PartnerHttp {

    private record Answer(int status, String body) {}

    private final Map<String, Answer> script = new HashMap<>();
    private final List<PartnerRequest> requests = new ArrayList<>();

    /** From now on a request of this method and path, query included, is answered so. */
    public ScriptedHttp on(String request, int status, String body) {
        script.put(request, new Answer(status, body));
        return this;
    }

    @Override
    public PartnerResponse send(PartnerRequest request) {
        requests.add(request);
        var answer = script.get(request.method() + " " + request.path());
        if (answer == null) {
            throw new NoAnswerException("nothing is scripted for " + request, true, null);
        }
        try {
            return new PartnerResponse(answer.status, Map.of(), JsonTree.read(answer.body));
        } catch (IllegalArgumentException e) {
            throw new NoAnswerException("unreadable", true, e);
        }
    }

    /** All that was sent, in order. */
    public List<PartnerRequest> requests() {
        return List.copyOf(requests);
    }
}
