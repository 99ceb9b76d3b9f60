package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sycee.audit.Deed;

/** What an administrator sees of the instances, and does to them. */
@ApplicationScoped
class Switchboard {

    private final Instances instances;
    private final InstanceSwitches switches;
    private final SettingsDesk settings;
    private final HealthRecords health;

    @Inject
    Switchboard(Instances instances, InstanceSwitches switches, SettingsDesk settings, HealthRecords health) {
        this.settings = settings;
        this.instances = instances;
        this.switches = switches;
        this.health = health;
    }

    /** All instances, by name. */
    List<InstanceJson> all() {
        var fares = health.all();
        return instances.all().stream()
                .map(one -> described(one, fares.getOrDefault(one.name(), InstanceHealth.UNTRIED)))
                .toList();
    }

    /** Lets nothing new begin with an instance; what was begun goes on to its end. */
    InstanceJson disable(String instance, Deed deed) {
        var known = instances.known(instance);
        switches.switchOff(instance, deed);
        return described(known);
    }

    InstanceJson enable(String instance, Deed deed) {
        var known = instances.known(instance);
        switches.switchOn(instance, deed);
        return described(known);
    }

    /** As {@link SettingsDesk#add}. */
    InstanceJson add(InstanceSeed seed, Deed deed) {
        settings.add(seed, deed);
        return described(instances.known(seed.instance()));
    }

    /** As {@link SettingsDesk#change}. */
    InstanceJson set(String instance, InstanceChanges changes, Deed deed) {
        settings.change(instance, changes, deed);
        return described(instances.known(instance));
    }

    private InstanceJson described(KnownInstance known) {
        return described(known, health.all().getOrDefault(known.name(), InstanceHealth.UNTRIED));
    }

    private InstanceJson described(KnownInstance known, InstanceHealth fares) {
        var off = Optional.ofNullable(switches.off().get(known.name()));
        return InstanceJson.of(instances.offer(known), new InstanceView(known, off, fares));
    }
}
