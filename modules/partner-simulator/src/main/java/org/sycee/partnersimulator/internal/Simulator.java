package org.sycee.partnersimulator.internal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sycee.partnersimulator.PartnerSimulator;
import org.sycee.partnersimulator.Settings;

/** The program: books, desks, and the door on 127.0.0.1. Public because the face starts it. */
public final class Simulator implements PartnerSimulator {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 1_024;
    private static final int REMEMBERED = 300;

    private final Books books;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(Simulator::worker);
    private final Ticker ticker;

    private Simulator(Settings settings) throws IOException {
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()), BACKLOG);
        this.books = Books.open(settings.data());
        var clock = new SimulatorClock();
        var sent = new Recent<CallbackSent>(REMEMBERED);
        var visits = new Recent<Visit>(REMEMBERED);
        var callbacks = new Callbacks(settings.callbackBase(), settings.keys().callbackSecret(), clock, sent);
        var gsma = new GsmaDialect(clock);
        var bills = new BillPayments(books, clock, new LateReadings());
        var cards = new CardPayments(books, clock);
        var gsmaApi = new GsmaApi(bills, gsma, callbacks, settings.processing());
        var acquirerApi = new AcquirerApi(cards, callbacks, base());
        var rides = new Rides(books, clock, new RideOffers(clock, new Demand()), new Pace(settings.ride()));
        var ridesApi = new RidesApi(rides, callbacks);
        var rates = new Rates();
        var faults = new Faults(rates, books, new SlowQueue(clock));
        var routes = new ArrayList<Route>();
        var refunds = new Refunds(books, clock);
        var reversals = new ReversalsApi(refunds, gsma, faults);
        routes.addAll(reversals.routes());
        routes.addAll(gsmaApi.routes(faults, reversals));
        routes.addAll(
                acquirer(acquirerApi, cards, faults, new Bearer(settings.keys().acquirer())));
        var airtime = new Bearer(settings.keys().airtime());
        routes.addAll(new AirtimeApi(bills, refunds, settings.processing()).routes(faults, airtime));
        routes.addAll(new AirtimeRefundsApi(refunds).routes(faults, airtime));
        routes.addAll(taxi(
                ridesApi, rides, refunds, faults, new Bearer(settings.keys().taxi())));
        routes.addAll(new Inbox(clock).routes(new Bearer(settings.keys().gateway())));
        var booksApi = new BooksApi(books, clock);
        routes.addAll(booksApi.routes());
        routes.addAll(new FilesApi(books, clock).routes());
        routes.addAll(new NewsControls(books, gsmaApi::tell, acquirerApi::tell, ridesApi::tell).routes());
        var controls = new Controls(faults, rates, clock);
        routes.addAll(controls.routes());
        routes.addAll(new Overview(booksApi, visits, sent, controls, clock).routes());
        routes.addAll(Pages.routes());
        var dialects = Map.of("gsma", gsma, "tomp", new TompDialect());
        server.createContext("/", new Front(List.copyOf(routes), dialects, new Courier(), new Visits(visits, clock)));
        server.setExecutor(workers);
        this.ticker = new Ticker(
                faults.queue()::deliverDue,
                new Endings(
                        bills, new FaultyNews(faults, gsmaApi::tell), cards, acquirerApi::tell, rides, ridesApi::tell));
    }

    private List<Route> acquirer(AcquirerApi api, CardPayments cards, Faults faults, Bearer bearer) {
        var links = new AccountLinks(books, cards.clock());
        var routes = new ArrayList<Route>();
        routes.addAll(api.routes(faults, bearer));
        routes.addAll(new PayoutApi(new Payouts(books, cards.clock())).routes(faults, bearer));
        routes.addAll(new AccountApi(links, base()).routes(bearer));
        routes.addAll(new AccountPage(links).routes());
        routes.addAll(new HostedPage(cards, cards.clock(), api::tell).routes());
        routes.addAll(new CardControls(cards, api::tell, api::tell).routes());
        return routes;
    }

    private static List<Route> taxi(RidesApi api, Rides rides, Refunds refunds, Faults faults, Bearer bearer) {
        var routes = new ArrayList<Route>();
        routes.addAll(new RideOffersApi(rides.offers()).routes(faults, bearer));
        routes.addAll(api.routes(faults, bearer));
        routes.addAll(new RedressApi(rides, refunds).routes(faults, bearer));
        routes.addAll(new TipsApi(new Tips(rides.books(), rides.clock()), refunds).routes(faults, bearer));
        routes.addAll(new RideControls(rides).routes());
        return routes;
    }

    /** Opens the books and starts to listen. */
    public static Simulator start(Settings settings) {
        try {
            var simulator = new Simulator(settings);
            simulator.server.start();
            simulator.ticker.start();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        ticker.close();
        books.close();
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }
}
