package org.sycee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sycee.postgres.Database;

/**
 * Payments between people over HTTP, beside trivial posts that pass the same gate on the same server.
 *
 * <p>They take turns, so that whatever else the machine does strikes both.
 */
record HttpPayments(Path parts, Database database, DataSource books, Path home) {

    private static final int CLIENTS = 64;
    private static final int PAYERS = 200;
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;

    void measure(Figures figures) throws IOException, InterruptedException, SQLException {
        try (var server = ProductServer.start(parts, database, home);
                var load = new HttpLoad(server.address(), CLIENTS)) {
            var requests = new Requests(Payers.settle(PAYERS, database, books));
            rounds(WARM_UP_ROUNDS, load, requests);
            var means = rounds(ROUNDS, load, requests);
            figures.put(Figure.TRIVIAL_POSTS, means.checks());
            figures.put(Figure.HTTP_PAYMENTS, means.payments());
        }
    }

    /** A second, on average. */
    private record Means(long checks, long payments) {}

    private static Means rounds(int many, HttpLoad load, Requests requests) throws IOException {
        var checks = 0L;
        var payments = 0L;
        for (var i = 0; i < many; i++) {
            checks += load.perSecond(SECONDS, requests.checks(), 200);
            payments += load.perSecond(SECONDS, requests.payments(), 201);
        }
        return new Means(checks / many, payments / many);
    }
}
