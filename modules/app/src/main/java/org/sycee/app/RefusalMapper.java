package org.sycee.app;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sycee.kernel.SyceeException;

/** A refusal with a code becomes a problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<SyceeException> {

    @Override
    public Response toResponse(SyceeException refusal) {
        return Problem.of(refusal.error(), refusal.sentence(), refusal.details())
                .toResponse();
    }
}
