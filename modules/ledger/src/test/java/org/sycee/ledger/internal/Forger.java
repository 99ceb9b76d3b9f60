package org.sycee.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/**
 * Changes the past and writes all that followed anew, so that the books are whole in themselves.
 *
 * <p>It knows what the verifier knows, and has all rights in the database. What it has not is the operator's key.
 */
record Forger(Connection owner, Random random) {

    private static final String PAYMENT = "kind = 1 and journal_id is null and amount < 200";

    /** The same bytes as the verifier compares with. */
    private static final String HASH =
            "encode(" + Chain.IS_BROKEN.replace("uuid_send(t.hash) <> ", "") + ", 'hex')::uuid";

    private static final String REWRITE =
            """
        do $$
        declare moved record; debit ledger.account; credit ledger.account; next bigint := 0;
        begin
            update ledger.account set debits_posted = 0, credits_posted = 0, sequence = 0, head = '$nothing', last = 0;
            update ledger.transfer set debit_sequence = null, credit_sequence = null, number = null where kind in (1, 3);
            for moved in select * from ledger.transfer where kind in (1, 3) order by created_at, position, id loop
                next := next + 1;
                update ledger.account set debits_posted = debits_posted + moved.amount, sequence = sequence + 1
                where id = moved.debit_account returning * into debit;
                update ledger.account set credits_posted = credits_posted + moved.amount, sequence = sequence + 1
                where id = moved.credit_account returning * into credit;
                update ledger.transfer
                set debit_sequence = debit.sequence, debit_balance = debit.credits_posted - debit.debits_posted,
                    credit_sequence = credit.sequence, credit_balance = credit.credits_posted - credit.debits_posted,
                    number = next, debit_before = nullif(debit.last, 0), credit_before = nullif(credit.last, 0)
                where id = moved.id;
                update ledger.transfer t set hash = $hash where id = moved.id;
                update ledger.account set last = next, head = (select hash from ledger.transfer where id = moved.id)
                where id in (moved.debit_account, moved.credit_account);
            end loop;
        end $$
        """.replace("$nothing", Hash.NONE.toString()).replace("$hash", HASH);

    /** Says what it did. */
    String forge() throws SQLException {
        var change = change();
        try (var statement = owner.createStatement()) {
            if (statement.executeUpdate(change) == 0) {
                throw new IllegalStateException("nothing to forge: " + change);
            }
            statement.execute(REWRITE);
        }
        return change + ", and all that followed";
    }

    /** Goes on to write anew what the last checkpoint pins; its signature it cannot. */
    void pinAnew() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                update ledger.checkpoint_head h set sequence = a.sequence, head = a.head
                from ledger.account a where a.id = h.account_id
                """);
        }
    }

    private String change() {
        return switch (random.nextInt(6)) {
            case 0 -> "update ledger.transfer set amount = amount + 1 where id = " + any(PAYMENT);
            case 1 -> "update ledger.transfer set reference = gen_random_uuid() where id = " + any(PAYMENT);
            case 2 -> "delete from ledger.transfer where id = " + any(PAYMENT);
            case 3 ->
                "delete from ledger.transfer where id in (select id from ledger.transfer"
                        + " order by created_at desc, position desc limit " + (1 + random.nextInt(2)) + ")";
            case 4 ->
                "update ledger.transfer t set debit_account = credit_account, credit_account = debit_account"
                        + " where id = " + any(PAYMENT);
            default ->
                "insert into ledger.transfer"
                        + " select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*"
                        + " from ledger.transfer t where id = " + any("amount = 10000");
        };
    }

    private String any(String condition) {
        return "(select id from ledger.transfer where %s order by hashtext(id::text || '%d') limit 1)"
                .formatted(condition, random.nextInt());
    }
}
