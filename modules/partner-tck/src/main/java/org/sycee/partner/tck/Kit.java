package org.sycee.partner.tck;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.sycee.partner.spi.Biller;

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
        return new Report(
                archive, seed, BillerCases.ALL.stream().map(this::play).toList());
    }

    /** Plays one case; whatever the plugin does ends as its result. */
    Result play(Case played) {
        simulator.clearFaults();
        var promises = new Promises(archive.manifest());
        var line = new Line(
                new LoopbackHttp(simulator.at(settings.getOrDefault("baseUrl", "/")), promises.allowedRoutes()));
        var service = Calls.within(() -> archive.plugin().open(new TestInstance(settings, line, inbox.base())));
        if (!(service instanceof Biller biller)) {
            return new Result(
                    played.number(), played.title(), Outcome.NOT_PLAYED, "The kit has cases for billers alone so far.");
        }
        var customers = new Customers(new Random(seed + played.title().hashCode()));
        var trial = new Trial(biller, line, simulator, inbox, promises, customers);
        try {
            played.play().accept(trial);
        } catch (RuntimeException e) {
            trial.find("the case did not come to its end: " + e.getMessage());
        }
        return trial.result(played);
    }

    @Override
    public void close() {
        simulator.close();
        inbox.close();
    }
}
