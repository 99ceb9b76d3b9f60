package org.sycee.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.List;

/** Sends a browser that asks for a place inside an app to that app's one page; a servlet's own path is no such place. */
public class Screens extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final List<String> NOT_SCREENS = List.of("/api/", "/health", "/metrics", "/openapi");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isPlace(request, path)) {
            request.getRequestDispatcher(pageOf(path)).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlace(HttpServletRequest request, String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return request.getMethod().equals("GET")
                && !file.contains(".")
                && request.getHttpServletMapping().getMappingMatch() != MappingMatch.EXACT
                && NOT_SCREENS.stream().noneMatch(path::startsWith);
    }

    private static String pageOf(String path) {
        return path.equals("/admin") || path.startsWith("/admin/") ? "/admin/index.html" : "/index.html";
    }
}
