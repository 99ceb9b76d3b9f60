package org.sycee.partner.tck;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.PartnerService;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.RideProvider;

/**
 * The kit at work: one plugin, and the cases in lanes beside each other.
 *
 * <p>Each case has a service opened anew, a way out of its own, and customers drawn by the seed and its title.
 *
 * @param settings of the instance; {@code baseUrl} is a path at the simulator
 */
record Kit(PluginArchive archive, Map<String, String> settings, long seed, Lanes lanes) {

    private static final int RIDE_MILLIS = 100;

    Report report() {
        return new Report(archive, seed, play(any -> true));
    }

    /** Plays some of the plugin's cases. */
    List<Result> play(Predicate<Case> which) {
        var cases = Cases.of(new PluginManifest(archive.manifest())).stream()
                .filter(which)
                .toList();
        return lanes.play(cases, this::play);
    }

    /** Plays one case; whatever the plugin does ends as its result. */
    private Result play(Case played, Lane lane) {
        var manifest = new PluginManifest(archive.manifest());
        if (!played.isPlayedTo(manifest)) {
            return result(played, Outcome.NOT_PLAYED, played.condition().otherwise());
        }
        var simulator = lane.simulator();
        simulator.clearFaults();
        simulator.pace(RIDE_MILLIS);
        var partner = simulator.at(settings.getOrDefault("baseUrl", "/"));
        var line = new Line(new LoopbackHttp(partner, manifest.allowedRoutes()));
        var stand = new Stand(line, simulator, lane.inbox(), manifest, new Bytecode(archive.classes()), new Calls());
        var customers = new Customers(new Random(seed + played.title().hashCode()));
        try {
            var mover = stand.calls().within(() -> mover(played, stand, customers));
            return new Trial(mover, stand, () -> open(stand)).play(played);
        } catch (RuntimeException e) {
            return result(played, Outcome.FAILED, "It could not begin: " + e.getMessage());
        }
    }

    private static Result result(Case played, Outcome outcome, String sentence) {
        return new Result(played.number(), played.title(), outcome, sentence);
    }

    private Mover mover(Case played, Stand stand, Customers customers) {
        var service = open(stand);
        var payments = payments(service, customers, stand);
        return switch (played.playedTo()) {
            case PAYMENT -> payments;
            case TIP -> TipMover.afterARide((RideProvider) service, customers);
            case PAY_OUT -> PayOutMover.toACard((PayInMover) payments);
            case REFUND -> RefundMover.afterAPayment(payments, customers);
        };
    }

    private PartnerService open(Stand stand) {
        var instance = new TestInstance(settings, stand.line(), stand.inbox().base())
                .telling(stand.manifest().somebody());
        return archive.plugin().open(instance);
    }

    private static Mover payments(PartnerService service, Customers customers, Stand stand) {
        if (service instanceof Biller biller) {
            return new BillMover(biller, customers);
        }
        if (service instanceof RideProvider rides) {
            return new RideMover(rides, customers);
        }
        return PayInMover.withSavedCard((PaymentChannel) service, customers, stand.simulator());
    }
}
