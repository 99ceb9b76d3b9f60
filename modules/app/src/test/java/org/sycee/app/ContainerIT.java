package org.sycee.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.Ids;
import org.sycee.ledger.Account;
import org.sycee.ledger.AccountType;
import org.sycee.ledger.JournalEntry;
import org.sycee.ledger.Ledger;
import org.sycee.ledger.PostResult;
import org.sycee.ledger.Transfer;
import org.sycee.money.Money;
import org.sycee.outbox.Event;

/** What only the real server can show, from inside it: the WAR as built, its transactions, its database role. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    static final String MONITORING = "seen-by-the-operator-only";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Currency USD = Currency.getInstance("USD");

    @Inject
    private Steps steps;

    @Inject
    private Witness witness;

    @Inject
    private Ledger ledger;

    @Inject
    private DataSource database;

    @ArquillianResource
    private URL server;

    /** Named so that it is deployed at the root, as the launcher does it: only there are the server's own pages ours. */
    @Deployment
    static WebArchive sycee() throws URISyntaxException {
        var assertions = Assertions.class.getProtectionDomain().getCodeSource().getLocation();
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/sycee.war"))
                .as(WebArchive.class)
                .addAsLibrary(new File(assertions.toURI()))
                .addClasses(ContainerIT.class, Steps.class, Witness.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/openapi"})
    @RunAsClient
    void liveTheOperatorAloneSeesHowTheServerIs(String path) throws Exception {
        assertThat(ask(path, "")).isEqualTo(401);
        assertThat(ask(path, "Bearer a-guess")).isEqualTo(401);
        assertThat(ask(path, "Bearer " + MONITORING)).isEqualTo(200);
    }

    /** At the loopback address, where the server listens; the adapter would ask at another. */
    private int ask(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Authorization", authorization)
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void everyRoomHasItsSchema() throws SQLException {
        assertThat(texts("select schemaname from pg_tables where tablename = 'flyway_schema_history'"))
                .containsExactlyInAnyOrder(
                        "audit",
                        "clock",
                        "ledger",
                        "outbox",
                        "identity",
                        "customers",
                        "partners",
                        "wallets",
                        "payments",
                        "orders",
                        "billpay",
                        "rides",
                        "savedbills",
                        "cashout",
                        "disputes",
                        "moneyrequests",
                        "reconciliation",
                        "notifications");
    }

    @Test
    void theApplicationsRoleCannotUnsayWhatTheBooksSay() throws SQLException {
        var tables = "select relname from pg_class where relnamespace = 'ledger'::regnamespace and relkind = 'r'";
        assertThat(texts(tables)).contains("transfer", "journal", "account", "pending");
        assertThat(texts(tables + " and has_table_privilege(oid, 'truncate, references, trigger')"))
                .isEmpty();
        assertThat(texts(tables + " and has_table_privilege(oid, 'delete')")).containsExactly("pending");
        assertThat(texts(tables + " and has_any_column_privilege(oid, 'update')"))
                .containsExactly("account");
        for (var statement :
                List.of("delete from ledger.transfer", "truncate ledger.transfer", "drop table ledger.transfer")) {
            assertThatThrownBy(() -> execute(statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void theEntityManagerJoinsTheServersTransaction() {
        assertThat(steps.areJoined()).isTrue();
    }

    @Test
    void aTransactionThatFailsLeavesNoRowAndTellsNobody() throws SQLException {
        var lost = Event.of(Witness.TYPE, Ids.next());
        assertThatThrownBy(() -> steps.recordAndFail(lost)).hasMessageContaining("on purpose");

        var later = Event.of(Witness.TYPE, Ids.next());
        steps.record(List.of(later));
        await(() -> witness.heard().contains(later.id()));
        assertThat(witness.heard()).doesNotContain(lost.id());
        assertThat(texts("select id::text from outbox.delivery where event_id = '" + lost.id() + "'"))
                .isEmpty();
    }

    /** More than any batch of the persistence layer, and no multiple of one: the rest of a batch has been lost before. */
    @Test
    void allRowsOfATransactionAreStoredAndDelivered() {
        var events = Stream.generate(() -> Event.of(Witness.TYPE, Ids.next()))
                .limit(77)
                .toList();
        steps.record(events);
        var ids = events.stream().map(Event::id).collect(Collectors.toSet());
        await(() -> witness.heard().containsAll(ids));
    }

    @Test
    void theBooksHoldAndPostAndVoidAndStayWhole() throws Exception {
        var bank = new Account(AccountType.BANK, "container-test", USD);
        var wallet = new Account(AccountType.WALLET, UUID.randomUUID().toString(), USD);
        var clearing = new Account(AccountType.CLEARING, "container-test", USD);
        ledger.open(List.of(bank, wallet, clearing));
        var paidIn = Transfer.single(Ids.next(), new Transfer.Sides(bank.id(), wallet.id()), usd(100_00));
        var sides = new Transfer.Sides(wallet.id(), clearing.id());
        var bought = Transfer.pending(Ids.next(), sides, usd(30_00));
        var dropped = Transfer.pending(Ids.next(), sides, usd(50_00));

        apply(paidIn, bought, dropped);
        assertThat(ledger.balance(wallet.id()).orElseThrow().available()).isEqualTo(usd(20_00));
        apply(Transfer.post(Ids.next(), bought, usd(30_00)), Transfer.voiding(Ids.next(), dropped));
        assertThat(ledger.balance(wallet.id()).orElseThrow().available()).isEqualTo(usd(70_00));
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private void apply(Transfer... transfers) throws Exception {
        for (var transfer : transfers) {
            var results = ledger.post(List.of(JournalEntry.of(Ids.next(), transfer)))
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(results).extracting(PostResult::outcome).containsExactly(PostResult.Outcome.APPLIED);
        }
    }

    private static Money usd(long cents) {
        return Money.of(cents, "USD");
    }

    private Set<String> texts(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return Set.copyOf(texts);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier isTrue) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrue.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
