package org.sycee.partner.tck;

import java.util.Map;
import java.util.Random;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.PaymentChannel;
import org.sycee.partner.spi.RideProvider;

/**
 * The kit at work: one plugin, one simulator, and the cases one after the other.
 *
 * <p>Each case has a service opened anew, a way out of its own, and customers drawn by the seed and its title.
 *
 * @param settings of the instance; {@code baseUrl} is a path at the simulator
 * @param inbox where the simulator calls back
 */
record Kit(
        PluginArchive archive,
        Map<String, String> settings,
        long seed,
        SimulatorProcess simulator,
        CallbackInbox inbox) {

    private static final int RIDE_MILLIS = 400;

    Report report() {
        var manifest = new PluginManifest(archive.manifest());
        return new Report(
                archive, seed, Cases.of(manifest).stream().map(this::play).toList());
    }

    /** Plays one case; whatever the plugin does ends as its result. */
    Result play(Case played) {
        simulator.clearFaults();
        simulator.pace(RIDE_MILLIS);
        var manifest = new PluginManifest(archive.manifest());
        var partner = simulator.at(settings.getOrDefault("baseUrl", "/"));
        var line = new Line(new LoopbackHttp(partner, manifest.allowedRoutes()));
        var stand = new Stand(line, simulator, inbox, manifest, new Calls());
        var customers = new Customers(new Random(seed + played.title().hashCode()));
        try {
            return new Trial(stand.calls().within(() -> mover(played, line, customers)), stand).play(played);
        } catch (RuntimeException e) {
            return new Result(played.number(), played.title(), Outcome.FAILED, "It could not begin: " + e.getMessage());
        }
    }

    private Mover mover(Case played, Line line, Customers customers) {
        var service = archive.plugin().open(new TestInstance(settings, line, inbox.base()));
        if (service instanceof Biller biller) {
            return new BillMover(biller, customers);
        }
        if (service instanceof RideProvider rides) {
            return played.isOfTips() ? TipMover.afterARide(rides, customers) : new RideMover(rides, customers);
        }
        return PayInMover.withSavedCard((PaymentChannel) service, customers, simulator);
    }
}
