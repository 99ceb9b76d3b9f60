package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Statements that go to the database together: it does one after the other, and answers once. */
final class Message {

    /** Whatever the data source says: a row that is not fetched yet is not locked yet. */
    private static final int ALL_ROWS = 0;

    private final StringJoiner statements = new StringJoiner(";\n");
    private final List<Object> values = new ArrayList<>();

    Message add(String statement, Object... its) {
        statements.add(statement);
        values.addAll(List.of(its));
        return this;
    }

    /** Sent and answered, whole or, from the statement on that failed, not at all; to be closed. */
    PreparedStatement send(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(statements.toString());
        try {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setFetchSize(ALL_ROWS);
            statement.execute();
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
