package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.testing.TestDatabase;

/**
 * Random damage, as an administrator of the database could do it: one bit, one row, two values changed places; and
 * forgeries, where all that followed is written anew.
 */
class DamageIT {

    private static final String SIGNED = "that checkpoint 1 has signed";
    private static final int DAMAGES = Integer.getInteger("ledger.damages", 500);
    private static final TestDatabase DATABASE = TestDatabase.of("ledger");
    private static final Engine ENGINE = Engine.on(DATABASE.application(), Clock.systemUTC());

    private static final List<String> IDS = List.of(
            "id", "debit_account", "credit_account", "reference", "hash", "ends", "journal_account", "journal_id");
    private static final List<String> NUMBERS = List.of(
            "amount",
            "debit_sequence",
            "debit_balance",
            "credit_sequence",
            "credit_balance",
            "position",
            "kind",
            "number",
            "debit_before",
            "credit_before");

    @TempDir
    private static Path home;

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void smallBooksOfEveryKindWithoutAnyConstraint() throws SQLException {
        var town = Town.of(5);
        town.settle(ENGINE.ledger(), 10_000);
        for (var person : town.people()) {
            town.doEverything(ENGINE.ledger(), person);
            Town.post(ENGINE.ledger(), Town.pay(town.shop(), person, 30));
        }
        new Checkpoints(
                        DATABASE.application(),
                        key(),
                        files(),
                        (who, action, subject, details) -> {},
                        Runnable::run,
                        Clock.systemUTC())
                .make();
        dropConstraints();
    }

    private static CheckpointKey key() {
        return new CheckpointKey(home.resolve("key"));
    }

    private static CheckpointFiles files() {
        return new CheckpointFiles(home.resolve("checkpoints"));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void noneIsFoundWhereThereIsNone() throws SQLException {
        assertThat(findingsAfter("update ledger.transfer set amount = amount")).isEmpty();
    }

    /** Without the help of the checkpoint, too. */
    @Test
    void eachIsFound() throws SQLException {
        for (var done = 0; done < DAMAGES * 4 / 5; done++) {
            var damage = damage();
            assertThat(findingsAfter(damage))
                    .as("damage %s of -Dledger.seed=%s: %s", done, seed, damage)
                    .anyMatch(finding -> !finding.endsWith(SIGNED));
        }
    }

    /** By the checkpoint alone: the forged books are whole in themselves. */
    @Test
    void eachForgeryIsFoundByTheVerifierAndByTheNextCheckpoint() throws SQLException {
        for (var done = 0; done < DAMAGES / 5; done++) {
            try (var owner = DATABASE.owner().getConnection()) {
                owner.setAutoCommit(false);
                var what = new Forger(owner, random).forge();
                assertThat(findings(owner))
                        .as("forgery %s of -Dledger.seed=%s: %s", done, seed, what)
                        .isNotEmpty()
                        .allMatch(finding -> finding.endsWith(SIGNED));
                assertThat(findingsOfNextCheckpoint(owner))
                        .as("forgery %s of -Dledger.seed=%s: %s", done, seed, what)
                        .isNotEmpty();
                owner.rollback();
            }
        }
    }

    /** What the checkpoint pins is written anew as well, so that nothing but its signature tells. */
    @Test
    void nothingIsSignedOverAForgeryThatPinsItself() throws SQLException {
        for (var done = 0; done < DAMAGES / 20; done++) {
            try (var owner = DATABASE.owner().getConnection()) {
                owner.setAutoCommit(false);
                var forger = new Forger(owner, random);
                var what = forger.forge();
                forger.pinAnew();
                assertThat(findings(owner))
                        .as("forgery %s of -Dledger.seed=%s: %s", done, seed, what)
                        .isEmpty();
                assertThat(new CheckpointVerifier(DATABASE.owner(), key(), files()).newest(owner))
                        .as("forgery %s of -Dledger.seed=%s: %s", done, seed, what)
                        .containsExactly("checkpoint 1 pins other heads or holds than were signed");
                owner.rollback();
            }
        }
    }

    private static List<String> findingsOfNextCheckpoint(Connection owner) throws SQLException {
        var last = new CheckpointTable(owner).last().flatMap(SignedText::checkpoint);
        return new Signing(owner, key(), accounts -> {})
                .after(last, Clock.systemUTC().instant())
                .findings();
    }

    /** Of one row, or two, that are chosen by the database, repeatably. */
    private String damage() {
        return switch (random.nextInt(10)) {
            case 0 -> "delete from ledger.transfer where id = " + anyRow("true");
            case 1 -> swap(pick(IDS));
            case 2 -> swap(pick(NUMBERS));
            case 3 ->
                "update ledger.transfer set created_at = created_at + interval '1 microsecond' where id = "
                        + anyRow("true");
            case 4, 5, 6 -> flipInId(pick(IDS));
            default -> flipInNumber(pick(NUMBERS));
        };
    }

    private String flipInId(String column) {
        var flipped = "encode(set_bit(uuid_send(%s), %d, 1 - get_bit(uuid_send(%1$s), %2$d)), 'hex')::uuid"
                .formatted(column, random.nextInt(128));
        return update(column, flipped);
    }

    private String flipInNumber(String column) {
        var bits = column.equals("kind") ? 2 : column.equals("position") ? 30 : 62;
        return update(column, "%s # (1::bigint << %d)::bigint".formatted(column, random.nextInt(bits)));
    }

    private String update(String column, String value) {
        return "update ledger.transfer set %s = (%s) where id = %s"
                .formatted(column, value, anyRow(column + " is not null"));
    }

    private String swap(String column) {
        return """
            with two as (select id, %1$s as value, row_number() over (order by hashtext(id::text || '%2$d')) as n
                         from ledger.transfer),
                 one as (select * from two where n = 1),
                 other as (select * from two where value is distinct from (select value from one) order by n limit 1)
            update ledger.transfer t
            set %1$s = case when t.id = (select id from one) then (select value from other) else (select value from one) end
            where t.id in ((select id from one), (select id from other))
            """.formatted(column, random.nextInt());
    }

    private String anyRow(String condition) {
        return "(select id from ledger.transfer where %s order by hashtext(id::text || '%d') limit 1)"
                .formatted(condition, random.nextInt());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> findingsAfter(String damage) throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThat(statement.executeUpdate(damage)).as(damage).isPositive();
            var findings = findings(owner);
            owner.rollback();
            return findings;
        }
    }

    private static List<String> findings(Connection owner) throws SQLException {
        return new Verifier(DATABASE.owner(), Clock.systemUTC()).report(owner).findings();
    }

    /** Whoever damages books removes what stands in the way; the verifier must not need it. */
    private static void dropConstraints() throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                do $$ declare found record; begin
                    for found in select conname from pg_constraint
                                 where conrelid = 'ledger.transfer'::regclass and contype in ('c', 'p')
                    loop execute 'alter table ledger.transfer drop constraint ' || quote_ident(found.conname); end loop;
                end $$;
                alter table ledger.account drop constraint account_never_below_its_floor;
                drop index ledger.transfer_by_number, ledger.transfer_ends_once
                """);
        }
    }
}
