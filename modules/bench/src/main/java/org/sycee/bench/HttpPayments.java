package org.sycee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sycee.postgres.Database;

/** Payments between people over HTTP, beside trivial posts that pass the same gate on the same server. */
record HttpPayments(Path parts, Database database, DataSource books, Path home) {

    private static final int CLIENTS = 64;
    private static final int PAYERS = 200;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 10;

    void measure(Figures figures) throws IOException, InterruptedException, SQLException {
        try (var server = ProductServer.start(parts, database, home);
                var load = new HttpLoad(server.address(), CLIENTS)) {
            var requests = new Requests(Payers.settle(PAYERS, database, books));
            load.perSecond(WARM_UP_SECONDS, requests.payments(), 201);
            load.perSecond(WARM_UP_SECONDS / 2, requests.checks(), 200);
            load.perSecond(WARM_UP_SECONDS / 2, requests.payments(), 201);
            figures.put(Figure.TRIVIAL_POSTS, load.perSecond(SECONDS, requests.checks(), 200));
            figures.put(Figure.HTTP_PAYMENTS, load.perSecond(SECONDS, requests.payments(), 201));
        }
    }
}
