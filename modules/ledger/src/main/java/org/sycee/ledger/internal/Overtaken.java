package org.sycee.ledger.internal;

import java.sql.SQLException;

/** Another server was first with the same rows: roll back, read again, decide again. */
final class Overtaken extends SQLException {

    Overtaken(String message) {
        super(message, "40001");
    }
}
