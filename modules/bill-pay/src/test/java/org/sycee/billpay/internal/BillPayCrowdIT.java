package org.sycee.billpay.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sycee.billpay.internal.BillPayRoom.newKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sycee.billpay.BillPayError;
import org.sycee.billpay.BillPayments;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

/** Many requests at once: whatever they race for, one of them gets it. */
class BillPayCrowdIT {

    private static final int CLIENTS = 10;
    private static final int REQUESTS = 100;

    private final BillPayRoom room = new BillPayRoom();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void close() {
        clients.shutdownNow();
        room.close();
    }

    @Test
    void aThousandRequestsWithOneKeyMakeOnePayment() throws Exception {
        var quote = room.quoted();
        var key = newKey();
        var answers = crowd(CLIENTS * REQUESTS, i -> () -> room.pay(quote, key));
        assertThat(answers.stream().map(placed -> placed.payment().id()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(placed -> !placed.isReplay())).hasSize(1);
        assertThat(room.payments()).isOne();
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aCrowdOfKeysForOneQuoteMakesOnePayment() throws Exception {
        var quote = room.quoted();
        var answers = crowd(REQUESTS, i -> () -> codeOf(() -> room.pay(quote, newKey())));
        assertThat(answers.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting())))
                .isEqualTo(Map.of("paid", 1L, BillPayError.QUOTE_USED.code(), REQUESTS - 1L));
        assertThat(room.orders.placed()).hasSize(1);
    }

    @Test
    void aCrowdOfQuotesUnderOneKeyMakesOnePayment() throws Exception {
        var quotes = new ArrayList<java.util.UUID>();
        for (var i = 0; i < CLIENTS; i++) {
            quotes.add(room.quoted("100000000" + i).id());
        }
        var key = newKey();
        var answers = crowd(CLIENTS, i -> () -> codeOf(() -> room.pay(quotes.get(i), key)));
        assertThat(answers.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting())))
                .isEqualTo(Map.of("paid", 1L, KernelError.IDEMPOTENCY_KEY_REUSED.code(), CLIENTS - 1L));
        assertThat(room.payments()).isOne();
    }

    private static String codeOf(Callable<BillPayments.Placed> payment) throws Exception {
        try {
            payment.call();
            return "paid";
        } catch (SyceeException e) {
            return e.error().code();
        }
    }

    private <T> List<T> crowd(int size, IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<T>>();
        for (var i = 0; i < size; i++) {
            tasks.add(work.apply(i));
        }
        var answers = new ArrayList<T>();
        for (var answer : clients.invokeAll(tasks)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
