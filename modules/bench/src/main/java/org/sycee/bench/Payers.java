package org.sycee.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sycee.kernel.Ids;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.Transfer;
import org.sycee.ledger.internal.Engine;
import org.sycee.money.Money;
import org.sycee.postgres.Database;

/** People with money and an API key each, put straight into the tables: registering them is not what is measured. */
final class Payers {

    private static final Currency USD = Currency.getInstance("USD");

    private static final String PERSON = """
            insert into identity.person (id, login, language, password_hash, created_at)
            values (?, ?, 'en', '$argon2id$none', now())
            """;
    private static final String PROFILE = """
            insert into customers.profile (person_id, payee_handle, display_name, time_zone, created_at)
            values (?, ?, 'Mei Lin', 'UTC', now())
            """;
    private static final String KEY = """
            insert into identity.api_key
              (id, person_id, secret_digest, name, currency, send_per_payment, send_per_day, created_at)
            values (?, ?, ?, 'bench', 'USD', 10000, 2000000, now())
            """;

    private Payers() {}

    /**
     * Somebody who pays and is paid.
     *
     * @param handle by which others pay this person
     * @param keyId the public part of the person's key
     */
    record Payer(UUID person, UUID handle, UUID keyId, String secret) {

        static Payer next() {
            return new Payer(Ids.next(), UUID.randomUUID(), Ids.next(), Ids.secret());
        }

        String key() {
            return "sycee_" + keyId.toString().replace("-", "") + "_" + secret;
        }

        private Account wallet() {
            return new Account(AccountType.WALLET, person.toString(), USD);
        }

        private void insert(PreparedStatement row, Object... values) throws SQLException {
            for (var i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.addBatch();
        }
    }

    static List<Payer> settle(int many, Database database, DataSource books) throws SQLException {
        var payers = Stream.generate(Payer::next).limit(many).toList();
        try (var connection = database.connectAs(database.owner());
                var person = connection.prepareStatement(PERSON);
                var profile = connection.prepareStatement(PROFILE);
                var key = connection.prepareStatement(KEY)) {
            for (var payer : payers) {
                payer.insert(person, payer.person(), payer.person() + "@example.com");
                payer.insert(profile, payer.person(), payer.handle());
                payer.insert(key, payer.keyId(), payer.person(), digest(payer.secret()));
            }
            person.executeBatch();
            profile.executeBatch();
            key.executeBatch();
        }
        give(payers, books);
        return payers;
    }

    private static String digest(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a second server of the same books, for a moment. */
    private static void give(List<Payer> payers, DataSource books) {
        var bank = new Account(AccountType.BANK, "operator", USD);
        var engine = Engine.on(books, Clock.systemUTC());
        try {
            engine.ledger()
                    .open(Stream.concat(Stream.of(bank), payers.stream().map(Payer::wallet))
                            .toList());
            var gifts = payers.stream().map(payer -> gift(bank, payer)).toList();
            var results = engine.ledger().post(gifts).toCompletableFuture().join();
            if (!results.stream().allMatch(PostResult::isInTheBooks)) {
                throw new IllegalStateException("not posted: " + results);
            }
        } finally {
            engine.close();
        }
    }

    private static JournalEntry gift(Account bank, Payer payer) {
        var sides = new Transfer.Sides(bank.id(), payer.wallet().id());
        return JournalEntry.of(Ids.next(), Transfer.single(Ids.next(), sides, Money.of(1_000_000_00, "USD")));
    }
}
