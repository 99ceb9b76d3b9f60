package org.sycee.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One database and the two roles that use it.
 *
 * @param url the JDBC address, without credentials
 * @param owner owns the tables; runs migrations only
 * @param application what the server logs in as; owns nothing
 */
public record Database(String url, Credentials owner, Credentials application) {

    public Connection connectAs(Credentials role) throws SQLException {
        return DriverManager.getConnection(url, role.user(), role.password());
    }
}
