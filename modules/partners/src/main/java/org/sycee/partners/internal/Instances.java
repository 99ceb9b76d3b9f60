package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;
import org.sycee.partners.ServiceOffer;

/** The instances of this server, as {@link InstanceRounds} left them; one that is not open is known with the reason. */
@ApplicationScoped
class Instances {

    private static final Logger LOG = System.getLogger(Instances.class.getName());

    private final InstanceSwitches switches;
    private final Map<String, KnownInstance> known = new ConcurrentSkipListMap<>();

    @Inject
    Instances(InstanceSwitches switches) {
        this.switches = switches;
    }

    void put(KnownInstance instance) {
        var before = known.put(instance.name(), instance);
        if (before == null || !before.standing().equals(instance.standing())) {
            LOG.log(Level.INFO, "instance name={0} {1}", instance.name(), instance.standing());
        }
    }

    Collection<KnownInstance> all() {
        return List.copyOf(known.values());
    }

    /** Those of one plugin. */
    List<KnownInstance> of(String plugin) {
        return known.values().stream()
                .filter(one -> one.plugin().equals(plugin))
                .toList();
    }

    /** The instance, if any version of its plugin is open for it. */
    Optional<KnownInstance> open(String name) {
        return Optional.ofNullable(known.get(name))
                .filter(one -> !one.services().isEmpty());
    }

    /** All that are. */
    List<KnownInstance> open() {
        return known.values().stream().filter(one -> !one.services().isEmpty()).toList();
    }

    /** Those that take new business. */
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
     * The instance, for refunds of what it took: switched off or not, as long as it is open and its partner answers.
     *
     * @throws SyceeException {@link PartnersError#PARTNER_UNAVAILABLE}
     */
    ServiceInstance giving(String name) {
        return open(name)
                .map(KnownInstance::any)
                .filter(one -> !one.circuits().isAnyOpenForRefunds())
                .orElseThrow(() -> new SyceeException(
                        PartnersError.PARTNER_UNAVAILABLE, name + " cannot be asked at the moment."));
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
                        .filter(service -> service.circuits().isAnyOpen())
                        .map(service -> "Its partner does not answer at the moment."));
    }
}
