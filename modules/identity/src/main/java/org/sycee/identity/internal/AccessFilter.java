package org.sycee.identity.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Takes every request for a resource to the gate; a method that names no role is closed to all. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {

    private final Gate gate;

    @Context
    @SuppressWarnings("NullAway.Init") // the container sets it
    private ResourceInfo resource;

    @Inject
    AccessFilter(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        gate.admit(rolesOf(resource.getResourceMethod()), knock(request))
                .ifPresent(caller -> request.setSecurityContext(
                        new ActorSecurity(caller, request.getSecurityContext().isSecure())));
    }

    static Set<Access.Role> rolesOf(@Nullable Method method) {
        return Optional.ofNullable(method)
                .map(named -> named.getAnnotation(Access.class))
                .map(access -> Set.of(access.value()))
                .orElseThrow(() -> new SyceeException(KernelError.NOT_ALLOWED, "Nobody may call this."));
    }

    private static Knock knock(ContainerRequestContext request) {
        return new Knock(
                request.getMethod(),
                originOf(request.getUriInfo().getBaseUri()),
                Optional.ofNullable(request.getHeaderString("Origin")),
                Optional.ofNullable(request.getHeaderString("X-CSRF-Token")),
                Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)),
                cookies(request));
    }

    private static Map<String, String> cookies(ContainerRequestContext request) {
        return request.getCookies().values().stream()
                .collect(Collectors.toUnmodifiableMap(Cookie::getName, Cookie::getValue));
    }

    /** As browsers write it: without the port if it is the scheme's own. */
    static String originOf(URI uri) {
        var isUsual = uri.getPort() == -1
                || (uri.getPort() == 80 && uri.getScheme().equals("http"))
                || (uri.getPort() == 443 && uri.getScheme().equals("https"));
        return (uri.getScheme() + "://" + uri.getHost() + (isUsual ? "" : ":" + uri.getPort()))
                .toLowerCase(Locale.ROOT);
    }
}
