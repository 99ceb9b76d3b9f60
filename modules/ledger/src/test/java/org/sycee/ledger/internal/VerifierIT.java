package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sycee.testing.TestDatabase;

/** Each kind of damage, done as the owner of the tables, is found and named. */
class VerifierIT {

    private static final TestDatabase DATABASE = TestDatabase.of("ledger");
    private static final Engine ENGINE = Engine.on(DATABASE.application(), Clock.systemUTC());

    @BeforeAll
    static void booksWithEverythingInThem() {
        var town = Town.of(3);
        town.settle(ENGINE.ledger(), 10_000);
        var payer = town.people().get(0);
        town.doEverything(ENGINE.ledger(), payer);
        Town.post(ENGINE.ledger(), Town.pay(payer, town.shop(), 999_999));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void wholeBooksAreClean() {
        var report = ENGINE.ledger().verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.accounts()).isEqualTo(5);
        assertThat(report.transfers()).isEqualTo(9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an amount       | update ledger.transfer set amount = amount + 1 where amount = 100 | its entries sum to
        a lost transfer | delete from ledger.transfer where amount = 100 | has nothing where entry 2 should be
        a foreign side  | update ledger.transfer set credit_account = gen_random_uuid() where amount = 100 | breaks the chain
        half a side     | update ledger.transfer set credit_balance = null where amount = 100 | has 4 of 5 parts
        lost credits    | update ledger.account set credits_posted = credits_posted + 1 where type = 'MERCHANT' | its entries sum to
        a lost account  | delete from ledger.account where type = 'MERCHANT' | is in no chain of account
        a wrong total   | update ledger.account set credits_posted = credits_posted + 1 where type = 'MERCHANT' | sum to 1 posted
        a last balance  | update ledger.account set credits_posted = credits_posted + 1 where type = 'MERCHANT' | its last entry says
        a gap           | update ledger.transfer set credit_sequence = credit_sequence + 7 where amount = 100 | should be
        a lost link     | update ledger.transfer set debit_before = null where amount = 700 and kind = 3 | has nothing where entry
        another link    | update ledger.transfer set credit_before = number where amount = 700 and kind = 3 | does not follow the one before it
        a lost end      | update ledger.account set last = 0 where type = 'MERCHANT' | has nothing where entry 1 should be
        a number        | update ledger.transfer set number = number + 1 where amount = 100 | has nothing where entry
        a balance       | update ledger.transfer set credit_balance = credit_balance + 1 where amount = 100 | has balance 801, not 800
        a reference     | update ledger.transfer set reference = gen_random_uuid() where amount = 100 | breaks the chain
        a time          | update ledger.transfer set created_at = created_at + interval '1 second' where amount = 100 | breaks the chain
        a hash          | update ledger.transfer set hash = gen_random_uuid() where amount = 100 | breaks the chain
        a hash in a row | update ledger.transfer set hash = gen_random_uuid() where amount = 700 and kind = 3 | breaks the chain
        a held time     | update ledger.transfer set created_at = created_at + interval '1 second' where amount = 900 | breaks the chain
        a new head      | update ledger.account set head = gen_random_uuid() where type = 'MERCHANT' | not the hash of its last entry
        a new hold      | update ledger.account set debits_pending = debits_pending + 1 where debits_pending > 0 | has pending debits 901
        a freed hold    | delete from ledger.pending where amount = 900 | is not open, its end is missing
        an opened hold  | insert into ledger.pending select debit_account, id, credit_account, amount, null, null, now() from ledger.transfer where amount = 800 and kind = 2 | is open, its end is 4
        an ending       | update ledger.transfer set amount = 701 where ends is not null and amount = 700 | does not cover it
        a floor         | update ledger.account set debits_posted = 20000 where owner = 'person-1' | is below its floor
        a currency      | update ledger.account set currency = 'EUR' where type = 'MERCHANT' | goes between USD and EUR
        a type          | update ledger.account set type = 'CLEARING' where owner = 'person-1' | does not bear the id of clearing:person-1:USD
        an owner        | update ledger.account set owner = 'person-7' where owner = 'person-1' | does not bear the id of wallet:person-7:USD
        a second end    | insert into ledger.transfer select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from ledger.transfer t where kind = 4 | has 2 ends
        many open holds | insert into ledger.pending select debit_account, gen_random_uuid(), credit_account, amount, null, null, now() from ledger.transfer, generate_series(1, 150) where amount = 800 and kind = 2 | and 50 more like it
        half an entry   | delete from ledger.transfer where amount = 900 | has 2 transfers, not 3
        a held amount   | update ledger.transfer set amount = 901 where amount = 900 | another content than it was posted with
        an expiry       | update ledger.transfer set expires_at = now() where amount = 900 | another content than it was posted with
        an order        | update ledger.journal set reference = gen_random_uuid() where size = 3 | belongs to no journal entry that was applied
        a lost entry    | delete from ledger.journal where size = 3 | belongs to no journal entry that was applied
        an own entry    | update ledger.transfer set journal_account = null, journal_id = null where amount = 700 and kind = 2 | belongs to no journal entry that was applied
        a rejection     | update ledger.journal set rejection = null where rejection is not null | has 0 transfers, not 1
        """)
    void damageIsFound(String what, String damage, String finding) throws SQLException {
        assertThat(findingsAfter(damage)).as(what).contains(finding);
    }

    /** Everything happens in one database transaction of the owner that is rolled back. */
    private static String findingsAfter(String damage) throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table ledger.account drop constraint account_never_below_its_floor");
            statement.execute("alter table ledger.transfer drop constraint transfer_moves_both_sides");
            statement.execute("drop index ledger.transfer_ends_once");
            assertThat(statement.executeUpdate(damage)).as(damage).isPositive();
            var report = new Verifier(DATABASE.owner(), Clock.systemUTC()).report(owner);
            owner.rollback();
            return String.join("\n", report.findings());
        }
    }
}
