package org.sycee.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far an account has come since a checkpoint signed where it stood.
 *
 * @param signed where it stood then; entry 0 if it was never signed
 * @param now where it stands
 */
record Advance(Head signed, Head now) {

    /** All accounts that do not stand where they were signed, in the order of their ids. */
    static final String ALL = """
        select a.id, a.sequence, a.head, a.id, coalesce(h.sequence, 0), coalesce(h.head, $nothing)
        from ledger.account a
        left join lateral (
            select sequence, head from ledger.checkpoint_head where account_id = a.id order by number desc limit 1
        ) h on true
        where (a.sequence, a.head) is distinct from (coalesce(h.sequence, 0), coalesce(h.head, $nothing))
        order by a.id
        """.replace("$nothing", "'" + Hash.NONE + "'::uuid");

    static Advance of(ResultSet row) throws SQLException {
        return new Advance(Head.of(row, 4), Head.of(row, 1));
    }
}
