package org.sycee.partners.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sycee.kernel.ServerStarted;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** The instances of this server: opened once at start; one that cannot be opened is known with the reason. */
@ApplicationScoped
class Instances {

    private static final Logger LOG = System.getLogger(Instances.class.getName());

    private final InstanceSeeds seeds;
    private final InstanceRecords records;
    private final InstanceOpener opener;
    private final InstanceSwitches switches;
    private final RealTime time;
    private final Map<String, KnownInstance> known = new ConcurrentSkipListMap<>();

    @Inject
    Instances(
            InstanceSeeds seeds,
            InstanceRecords records,
            InstanceOpener opener,
            InstanceSwitches switches,
            RealTime time) {
        this.seeds = seeds;
        this.records = records;
        this.opener = opener;
        this.switches = switches;
        this.time = time;
    }

    /** After the migrations, before the sweeps. */
    void start(@Observes @Priority(2000) ServerStarted event) {
        records.addAbsent(seeds.read());
        records.all().forEach(row -> sealAnew(row.name()));
        records.all().forEach(this::open);
    }

    /** What no key opens stays as it is: it is refused, with the reason, when it is to be opened. */
    private void sealAnew(String name) {
        try {
            records.sealAnew(name);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "settings not sealed anew name=" + name, e);
        }
    }

    private void open(InstanceEntity row) {
        var instance = opener.open(row);
        known.put(row.name(), instance);
        LOG.log(
                Level.INFO,
                "instance opened name={0} refused={1}",
                row.name(),
                instance.refusal().orElse("no"));
    }

    @PreDestroy
    void stop() {
        opened().forEach(instance -> instance.threads().stop());
    }

    Collection<KnownInstance> all() {
        return List.copyOf(known.values());
    }

    /** The instance, if it is open; whether its partner answers is another matter. */
    Optional<ServiceInstance> open(String name) {
        return Optional.ofNullable(known.get(name)).flatMap(KnownInstance::service);
    }

    List<ServiceInstance> opened() {
        return known.values().stream().flatMap(one -> one.service().stream()).toList();
    }

    /**
     * The instance, if new business may be begun with it now.
     *
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE} if it cannot be used,
     *     {@link PartnersError#SERVICE_DISABLED} if it was switched off, {@link PartnersError#NO_SUCH_SERVICE} if nobody
     *     has heard of it
     */
    ServiceInstance usable(String name) {
        var instance = known(name);
        if (switches.isOff(name)) {
            throw new SyceeException(
                    PartnersError.SERVICE_DISABLED,
                    instance.configuration().name()
                            + " is switched off at the moment. No money was moved or set aside; try again later.");
        }
        broken(instance).ifPresent(reason -> {
            throw new SyceeException(PartnersError.PARTNER_UNAVAILABLE, name + " cannot be used now. " + reason);
        });
        return instance.service().orElseThrow();
    }

    /**
     * The instance, whether or not it can be used.
     *
     * @throws SyceeException {@link PartnersError#NO_SUCH_SERVICE}
     */
    KnownInstance known(String name) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(
                        () -> new SyceeException(PartnersError.NO_SUCH_SERVICE, "There is no service " + name + "."));
    }

    ServiceOffer offer(KnownInstance instance) {
        var configuration = instance.configuration();
        return new ServiceOffer(
                configuration.instance(),
                configuration.name(),
                instance.kind(),
                configuration.categories(),
                instance.service().map(ServiceInstance::paysOutTo).orElseGet(Set::of),
                unavailable(instance));
    }

    Optional<ServiceOffer> offer(String name) {
        return Optional.ofNullable(known.get(name)).map(this::offer);
    }

    private Optional<String> unavailable(KnownInstance instance) {
        return switches.isOff(instance.configuration().instance())
                ? Optional.of("It is switched off at the moment.")
                : broken(instance);
    }

    private Optional<String> broken(KnownInstance instance) {
        return instance.refusal()
                .or(() -> instance.service()
                        .filter(service -> service.circuit().isOpen(time.now()))
                        .map(service -> "Its partner does not answer at the moment."));
    }
}
