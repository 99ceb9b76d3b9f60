package org.sycee.app;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.sycee.kernel.ErrorCode;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Whatever else goes wrong: the caller gets a support id, the log gets the rest. A stage wraps what it failed with. */
@Provider
public class SurpriseMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(SurpriseMapper.class.getName());

    @Override
    public Response toResponse(Throwable surprise) {
        if (surprise instanceof CompletionException failed && failed.getCause() instanceof SyceeException refusal) {
            return new RefusalMapper().toResponse(refusal);
        }
        return surprise instanceof WebApplicationException web ? refused(web) : unexpected(surprise);
    }

    private static Response refused(WebApplicationException web) {
        var status = web.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(web);
        }
        return Problem.of(codeOf(status), "The request cannot be served here: " + reason(web) + ".", Map.of())
                .toResponse();
    }

    private static String reason(WebApplicationException web) {
        return web.getResponse().getStatusInfo().getReasonPhrase();
    }

    private static ErrorCode codeOf(int status) {
        return switch (status) {
            case 404 -> KernelError.NOT_FOUND;
            case 405 -> AppError.METHOD_NOT_ALLOWED;
            case 415 -> AppError.UNSUPPORTED_MEDIA_TYPE;
            default -> KernelError.INVALID_REQUEST;
        };
    }

    private static Response unexpected(Throwable surprise) {
        var problem = Problem.of(AppError.INTERNAL_ERROR, "Something went wrong on our side.", Map.of());
        LOG.log(System.Logger.Level.ERROR, "unexpected failure support_id=" + problem.supportId(), surprise);
        return problem.toResponse();
    }
}
