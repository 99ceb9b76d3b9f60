package org.sycee.app;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** JSON that cannot be read becomes a problem without class names; Jersey's own mappers would print some. */
final class MalformedJson {

    private MalformedJson() {}

    private static Response refuse(JsonProcessingException malformed) {
        if (malformed.getCause() instanceof SyceeException refusal) {
            return new RefusalMapper().toResponse(refusal);
        }
        var where = malformed.getLocation();
        var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return Problem.of(
                        KernelError.INVALID_REQUEST,
                        "The request's JSON cannot be read" + place
                                + ": it is malformed, or has an unknown, repeated or ill-typed member.",
                        Map.of())
                .toResponse();
    }

    /** For what no parser understands. */
    @Provider
    @Priority(1)
    public static class Parse implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException malformed) {
            return refuse(malformed);
        }
    }

    /** For what does not fit the expected type. */
    @Provider
    @Priority(1)
    public static class Mapping implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException malformed) {
            return refuse(malformed);
        }
    }

    /** For all else, such as a document beyond the limits. */
    @Provider
    @Priority(1)
    public static class Processing implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException malformed) {
            return refuse(malformed);
        }
    }
}
