package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Where partners report; the signature is over the raw bytes, so nothing may read them before. */
@ApplicationScoped
@Path("/partner-callbacks/{instance}")
@Consumes(MediaType.WILDCARD)
public class CallbackResource {

    private static final int MOST_BYTES = 64 << 10;

    private final CallbackDesk desk;

    @Inject
    CallbackResource(CallbackDesk desk) {
        this.desk = desk;
    }

    @POST
    @Access(Access.Role.ANYONE)
    public void post(@PathParam("instance") String instance, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        desk.take(instance, new ReceivedCallback(firstOfEach(headers), bytes(body)));
    }

    @PUT
    @Access(Access.Role.ANYONE)
    public void put(@PathParam("instance") String instance, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        post(instance, headers, body);
    }

    private static byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SyceeException(KernelError.INVALID_REQUEST, "A callback may have 64 KiB at most.");
        }
        return bytes;
    }

    private static Map<String, String> firstOfEach(HttpHeaders headers) {
        var first = new HashMap<String, String>();
        headers.getRequestHeaders().forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return Map.copyOf(first);
    }
}
