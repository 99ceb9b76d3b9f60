package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void theStatusIsKnownBeforeAnyOtherThreadCanAnswer() throws IOException, ServletException {
        var statuses = new ArrayList<Object>();
        var request = fake(HttpServletRequest.class, (self, method, values) -> "/api/v1/person-payments");
        var response = fake(HttpServletResponse.class, (self, method, values) -> {
            if (method.getName().equals("setStatus")) {
                statuses.add(values[0]);
            }
            return null;
        });
        new SecurityHeaders()
                .doFilter(
                        request,
                        response,
                        (asked, answered) -> assertThat(List.copyOf(statuses)).containsExactly(200));
        assertThat(statuses).as("who answers has the last word").hasSize(1);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
