package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sycee.kernel.SyceeException;
import org.sycee.ledger.LedgerError;

/** Asks the database one statement at a time. */
record Questions(DataSource source) {

    /** Makes one value of one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws SyceeException {@link LedgerError#LEDGER_UNAVAILABLE} */
    <T> List<T> ask(String sql, Row<T> row, List<?> values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return List.copyOf(found);
            }
        } catch (SQLException e) {
            throw new SyceeException(LedgerError.LEDGER_UNAVAILABLE, "The books do not answer now.", e);
        }
    }
}
