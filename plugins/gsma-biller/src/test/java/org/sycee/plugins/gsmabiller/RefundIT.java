package org.sycee.plugins.gsmabiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sycee.money.Money;
import org.sycee.partner.spi.BillPayment;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.CallResult.Kind;
import org.sycee.partner.spi.FetchBill;
import org.sycee.partner.spi.NoAnswerException;
import org.sycee.partner.spi.Paid;
import org.sycee.partner.spi.Refund;
import org.sycee.partner.tck.LoopbackHttp;
import org.sycee.partner.tck.PluginArchive;
import org.sycee.partner.tck.SimulatorProcess;
import org.sycee.partner.tck.TestInstance;

/** What the archive gives back, each request and answer held against the specification. */
class RefundIT {

    @TempDir
    static Path folder;

    private static SimulatorProcess simulator;
    private static Biller biller;

    @BeforeAll
    static void start() {
        var nowhere = URI.create("http://127.0.0.1:1");
        simulator = SimulatorProcess.start(folder, nowhere);
        var archive = PluginArchive.load(folder);
        var http = new LoopbackHttp(simulator.at("/gsma"), archive.manifest().getProperty("sycee.http.allow"));
        var instance = new TestInstance(Map.of("currency", "USD"), new SpecifiedHttp(http, true), nowhere);
        biller = (Biller) archive.plugin().open(instance);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Paid paid(String customer) {
        var fields = Map.of("customerNumber", customer);
        var bill =
                biller.fetchBill(new FetchBill("HARBOUR-POWER", fields)).bill().orElseThrow();
        return paid(new BillPayment(UUID.randomUUID(), bill.amount(), "HARBOUR-POWER", bill.reference(), fields));
    }

    private static Paid paid(BillPayment payment) {
        var reference = biller.pay(payment).partnerReference().orElseThrow();
        return new Paid(payment.key(), payment.amount(), reference);
    }

    private static Refund refund(Paid paid, Money amount) {
        return new Refund(UUID.randomUUID(), amount, paid);
    }

    @Test
    void whatIsQuotedIsGivenBackAndThenNothingIsLeft() {
        var paid = paid("1002003000");
        assertThat(biller.quoteRefund(paid).orElseThrow().most()).isEqualTo(paid.amount());
        var refund = refund(paid, paid.amount());
        var result = biller.refund(refund);
        assertThat(result.kind()).as(result.toString()).isEqualTo(Kind.SUCCEEDED);
        assertThat(result.key()).contains(refund.key());
        assertThat(result.amount()).contains(paid.amount());
        assertThat(biller.inquireRefund(refund)).isEqualTo(result);
        assertThat(biller.quoteRefund(paid)).isEmpty();
    }

    @Test
    void moreThanIsLeftIsRefusedForGood() {
        var paid = paid("3004005009");
        var refund = refund(paid, paid.amount().plus(Money.of(1, "USD")));
        assertThat(biller.refund(refund).code()).contains("failed");
        assertThat(biller.inquireRefund(refund).kind()).isEqualTo(Kind.REJECTED);
        assertThat(biller.quoteRefund(paid).orElseThrow().most()).isEqualTo(paid.amount());
    }

    @Test
    void aTokenForAMeterIsNotGivenBack() {
        var payment = new BillPayment(
                UUID.randomUUID(), Money.of(2_500, "USD"), "LAKESIDE-PREPAID", "LP-METER-6007008003", Map.of());
        assertThat(biller.quoteRefund(paid(payment))).isEmpty();
    }

    @Test
    void aLostAnswerIsFoundByTheKey() {
        var refund = refund(paid("4005006004"), Money.of(100, "USD"));
        simulator.fault("refund", "RESET");
        assertThatThrownBy(() -> biller.refund(refund)).isInstanceOf(NoAnswerException.class);
        assertThat(biller.inquireRefund(refund).kind()).isEqualTo(Kind.SUCCEEDED);
        assertThat(biller.refund(refund).kind()).isEqualTo(Kind.SUCCEEDED);
        assertThat(simulator.books(refund.key())).hasSize(1);
    }

    @Test
    void aKeyThatWasNeverSeenIsNotFound() {
        var refund = refund(paid("5006007008"), Money.of(100, "USD"));
        assertThat(biller.inquireRefund(refund).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aRefusalOfWhatWasGivenBackIsNotBelieved() {
        var refund = refund(paid("7008009008"), Money.of(100, "USD"));
        simulator.fault("refund", "SAYS_REJECTED");
        assertThat(biller.refund(refund).kind()).isEqualTo(Kind.SUCCEEDED);
    }
}
