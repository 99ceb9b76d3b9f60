package org.sycee.bench;

import java.sql.SQLException;
import org.sycee.postgres.Database;

/** What the books take on disk. */
final class Disk {

    /** Both sides, the journal, the hash chain and all indexes. */
    private static final String PER_TRANSFER = """
            select sum(pg_total_relation_size(c.oid))::bigint / (select count(*) from ledger.transfer)
              from pg_class c
             where c.relnamespace = 'ledger'::regnamespace and c.relname in ('journal', 'transfer', 'pending')
            """;

    private Disk() {}

    static long bytesPerTransfer(Database books) throws SQLException {
        try (var connection = books.connectAs(books.owner());
                var statement = connection.createStatement();
                var row = statement.executeQuery(PER_TRANSFER)) {
            row.next();
            return row.getLong(1);
        }
    }
}
