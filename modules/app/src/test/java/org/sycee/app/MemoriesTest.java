package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Memory;
import org.sycee.kernel.ServerStarted;

class MemoriesTest {

    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();
    private boolean isDatabaseLost;

    @Test
    void whatTheRoomsRememberIsRenewedAgainAndAgainAlsoAfterAFailure() {
        new Memories(rooms(() -> renewed.add("keys"), this::standings), timer()).start(new ServerStarted());
        var renewal = scheduled.get(0);
        renewal.run();
        isDatabaseLost = true;
        renewal.run();
        isDatabaseLost = false;
        renewal.run();
        assertThat(renewed).containsExactly("keys", "standings", "keys", "keys", "standings");
    }

    private void standings() {
        if (isDatabaseLost) {
            throw new IllegalStateException("no database");
        }
        renewed.add("standings");
    }

    @SuppressWarnings("unchecked")
    private static Instance<Memory> rooms(Memory... rooms) {
        return fake(Instance.class, (proxy, method, arguments) -> {
            List.of(rooms).forEach((Consumer<Memory>) arguments[0]);
            return null;
        });
    }

    private ManagedScheduledExecutorService timer() {
        return fake(ManagedScheduledExecutorService.class, (proxy, method, arguments) -> {
            scheduled.add((Runnable) arguments[0]);
            return null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
