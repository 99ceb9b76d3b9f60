package org.sycee.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sycee.kernel.Ids;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Making.State;

/** Whatever is done to checkpoints, or to what they pin, is found. */
class DamagedCheckpointsIT extends SignedTown {

    @Test
    void nothingIsSignedAfterACheckpointOfAnotherKey() {
        make(server("foreign", "checkpoints"));
        pay(1);
        var making = make();
        assertThat(making.state()).isEqualTo(State.BREACHED);
        assertThat(making.findings()).containsExactly("checkpoint 1 is not signed by the operator's key");
        assertThat(verify()).contains("checkpoint 1 is not signed by the operator's key");
    }

    @Test
    void aDeletedCheckpointIsFoundByItsFile() throws SQLException {
        make();
        pay(1);
        make();
        asOwner(
                "delete from ledger.checkpoint where number = 2",
                "delete from ledger.checkpoint_head where number = 2");
        assertThat(verify()).containsExactly("checkpoint 2 was exported and is not in the database");
        assertThat(make().findings()).containsExactly("checkpoint 2 was exported and is not in the database");
    }

    @Test
    void aDeletedCheckpointIsFoundByWhatItPins() throws SQLException, IOException {
        make();
        Files.delete(file(1));
        asOwner("delete from ledger.checkpoint");
        pay(1);
        var finding = "checkpoint 1 is not in the database, though what it pins is there";
        assertThat(make().findings()).containsExactly(finding);
        assertThat(verify()).containsExactly(finding);
    }

    @Test
    void aGapIsFound() throws SQLException, IOException {
        make();
        pay(1);
        make();
        pay(1);
        make();
        asOwner(
                "delete from ledger.checkpoint where number = 2",
                "delete from ledger.checkpoint_head where number = 2");
        Files.delete(file(2));
        assertThat(verify()).containsExactly("checkpoint 3 comes after checkpoint 1");
    }

    @Test
    void anotherOrderIsFound() throws SQLException, IOException {
        make();
        pay(1);
        make();
        asOwner(
                "update ledger.checkpoint set number = 3 where number = 1",
                "update ledger.checkpoint set number = number - 1");
        assertThat(verify()).contains("checkpoint 1 was signed as checkpoint 2");
    }

    @Test
    void aChangedCheckpointIsFound() throws SQLException {
        make();
        asOwner("update ledger.checkpoint set signed = replace(signed, 'posted 30800', 'posted 30801')");
        assertThat(verify())
                .contains(
                        "checkpoint 1 is not signed by the operator's key",
                        "checkpoint 1 is another one than its exported file");
    }

    @Test
    void aChangedHeadIsFound() throws SQLException {
        make();
        asOwner("update ledger.checkpoint_head set head = gen_random_uuid() where account_id = '"
                + town.shop().id() + "'");
        assertThat(verify())
                .contains("checkpoint 1 pins other heads or holds than were signed")
                .anyMatch(finding -> finding.endsWith("has not the entry 2 that checkpoint 1 has signed"));
        pay(1);
        assertThat(make().findings()).containsExactly("checkpoint 1 pins other heads or holds than were signed");
    }

    /** Nothing else tells of it: it is in no chain, and the sums were made to fit. */
    @Test
    void aHoldThatWasTakenOutWholeIsFound() throws SQLException {
        var payer = town.people().get(1);
        var hold = Town.hold(payer, town.shop(), 50);
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), hold));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        asOwner(
                "delete from ledger.pending where amount = 50",
                "delete from ledger.transfer where amount = 50",
                "update ledger.account set debits_pending = 0 where debits_pending = 50",
                "update ledger.account set credits_pending = credits_pending - 50 where type = 'MERCHANT'");
        assertThat(verify())
                .containsExactly("account %s has not the hold or void %s that checkpoint 1 has signed"
                        .formatted(payer.id(), hold.id()));
    }

    /** Of an account that has not moved since, so that no later checkpoint looks at its chain. */
    @Test
    void whatAnOlderCheckpointPinsIsComparedInItsTurnAndTheAlarmStays() throws SQLException {
        var server = server("key", "checkpoints");
        for (var made = 0; made < 3; made++) {
            pay(1);
            assertThat(make(server).state()).isEqualTo(State.SIGNED);
        }
        var forgotten = town.people().get(2).id();
        asOwner(
                "update ledger.checkpoint_head set head = md5('x')::uuid where account_id = '" + forgotten + "'",
                "update ledger.account set head = md5('x')::uuid where id = '" + forgotten + "'");
        assertThat(make(server).state()).isEqualTo(State.UNCHANGED);
        assertThat(make(server).state()).isEqualTo(State.UNCHANGED);
        for (var tried = 0; tried < 2; tried++) {
            assertThat(make(server).findings())
                    .containsExactly("checkpoint 1 pins other heads or holds than were signed");
        }
    }

    /** Whoever opens an ended hold again can take the money twice. */
    @Test
    void aVoidThatWasTakenOutIsFound() throws SQLException {
        var payer = town.people().get(1);
        var hold = Town.hold(payer, town.shop(), 50);
        var end = Transfer.voiding(Ids.next(), hold);
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), hold));
        Town.post(engine.ledger(), JournalEntry.of(Ids.next(), end));
        assertThat(make().state()).isEqualTo(State.SIGNED);
        asOwner(
                "delete from ledger.transfer where kind = 4 and amount = 50",
                "insert into ledger.pending select debit_account, id, credit_account, amount, null, null, created_at"
                        + " from ledger.transfer where amount = 50",
                "update ledger.account set debits_pending = 50 where id = '" + payer.id() + "'",
                "update ledger.account set credits_pending = credits_pending + 50 where type = 'MERCHANT'");
        assertThat(verify())
                .containsExactly("account %s has not the hold or void %s that checkpoint 1 has signed"
                        .formatted(payer.id(), end.id()));
    }

    @Test
    void nothingIsSignedWhereAWalletWasMadeAnAccountWithoutAFloor() throws SQLException {
        make();
        asOwner("update ledger.account set type = 'CLEARING' where owner = 'person-1'");
        var finding = "account %s does not bear the id of clearing:person-1:USD"
                .formatted(town.people().get(1).id());
        assertThat(make().findings()).containsExactly(finding);
        assertThat(verify()).containsExactly(finding);
    }

    @Test
    void aChangedFileIsFound() throws IOException {
        make();
        Files.writeString(file(1), Files.readString(file(1)).replaceAll("(?m)^(head \\S+) 2 ", "$1 3 "));
        assertThat(verify())
                .containsExactly("the exported file of checkpoint 1 pins other heads or holds than were signed");
        Files.writeString(file(1), "nothing\n");
        assertThat(verify()).containsExactly("checkpoint 1 is another one than its exported file");
    }
}
