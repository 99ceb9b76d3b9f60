package org.sycee.partner.tck;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.sycee.partner.spi.Biller;
import org.sycee.partner.spi.PaymentChannel;

/**
 * The kit at work: one plugin, one simulator, and the cases one after the other.
 *
 * <p>Each case has a service opened anew, a way out of its own, and customers drawn by the seed and its title.
 */
final class Kit implements AutoCloseable {

    private final PluginArchive archive;
    private final Map<String, String> settings;
    private final long seed;
    private final CallbackInbox inbox;
    private final SimulatorProcess simulator;

    private Kit(
            PluginArchive archive,
            Map<String, String> settings,
            long seed,
            CallbackInbox inbox,
            SimulatorProcess simulator) {
        this.archive = archive;
        this.settings = settings;
        this.seed = seed;
        this.inbox = inbox;
        this.simulator = simulator;
    }

    /**
     * Starts a simulator with its books in the folder.
     *
     * @param settings of the instance; {@code baseUrl} is a path at the simulator
     */
    static Kit open(PluginArchive archive, Map<String, String> settings, long seed, Path folder) {
        var inbox = CallbackInbox.open();
        return new Kit(archive, settings, seed, inbox, SimulatorProcess.start(folder, inbox.base()));
    }

    Report report() {
        return new Report(archive, seed, Cases.ALL.stream().map(this::play).toList());
    }

    /** Plays one case; whatever the plugin does ends as its result. */
    Result play(Case played) {
        simulator.clearFaults();
        var promises = new Promises(archive.manifest());
        var partner = simulator.at(settings.getOrDefault("baseUrl", "/"));
        var line = new Line(new LoopbackHttp(partner, promises.allowedRoutes()));
        var stand = new Stand(line, simulator, inbox, promises, new Calls());
        var customers = new Customers(new Random(seed + played.title().hashCode()));
        try {
            return new Trial(stand.calls().within(() -> mover(line, customers)), stand).play(played);
        } catch (RuntimeException e) {
            return new Result(played.number(), played.title(), Outcome.FAILED, "It could not begin: " + e.getMessage());
        }
    }

    private Mover mover(Line line, Customers customers) {
        var service = archive.plugin().open(new TestInstance(settings, line, inbox.base()));
        return service instanceof Biller biller
                ? new BillMover(biller, customers)
                : PayInMover.withSavedCard((PaymentChannel) service, customers, simulator);
    }

    @Override
    public void close() {
        simulator.close();
        inbox.close();
    }
}
