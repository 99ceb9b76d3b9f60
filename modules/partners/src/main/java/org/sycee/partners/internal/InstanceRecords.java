package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sycee.audit.AuditLog;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/** The rows of configured instances. */
@ApplicationScoped
class InstanceRecords {

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;
    private final SettingsSeal seal;

    @Inject
    InstanceRecords(EntityManager entities, AuditLog audit, Clock clock, SettingsSeal seal) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
        this.seal = seal;
    }

    /** Adds those that are not there yet; what an operator has changed since stays as it is. */
    @Transactional
    void addAbsent(List<InstanceSeed> seeds) {
        oneServerAtATime();
        for (var seed : seeds) {
            if (entities.find(InstanceEntity.class, seed.instance()) == null) {
                entities.persist(new InstanceEntity(seed, seal, clock.instant()));
            }
        }
    }

    /** @throws SyceeException {@link PartnersError#INSTANCE_EXISTS} */
    @Transactional
    void add(InstanceSeed seed, Deed deed) {
        oneServerAtATime();
        if (entities.find(InstanceEntity.class, seed.instance()) != null) {
            throw new SyceeException(
                    PartnersError.INSTANCE_EXISTS,
                    "There is an instance " + seed.instance() + " already. Nothing was changed.");
        }
        entities.persist(new InstanceEntity(seed, seal, clock.instant()));
        audit.record(
                deed.who(),
                "instance-added",
                "instance:" + seed.instance(),
                Map.of("plugin", seed.plugin(), "reason", deed.reason()));
    }

    /** Until the database transaction ends: two that look for a name at once would both find none. */
    private void oneServerAtATime() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('partners.instance'))", Integer.class)
                .getSingleResult();
    }

    @Transactional
    void sealAnew(String name) {
        locked(name).sealAnew(seal);
    }

    /** Switches an instance off for new business; nothing happens, and nothing is audited, if it was off. */
    @Transactional
    void switchOff(String name, Deed deed) {
        if (locked(name).switchOff(deed.reason(), clock.instant())) {
            deed.writeTo(audit, "instance-disabled", "instance:" + name);
        }
    }

    /** Switches an instance on again; nothing happens, and nothing is audited, if it was on. */
    @Transactional
    void switchOn(String name, Deed deed) {
        if (locked(name).switchOn()) {
            deed.writeTo(audit, "instance-enabled", "instance:" + name);
        }
    }

    /** Lets a newer version take an instance's new business, if no server has moved it since it was seen. */
    @Transactional
    void moveOn(InstanceEntity seen, SignedVersion next, Actor who) {
        var name = seen.name();
        var row = locked(name);
        var before = row.running().version();
        if (before.equals(seen.running().version()) && row.running().givesWayTo(next.version())) {
            row.moveTo(next);
            before.ifPresent(from -> audit.record(
                    who,
                    "instance-moved-on",
                    "instance:" + name,
                    Map.of(
                            "from",
                            from,
                            "to",
                            next.version(),
                            "signer",
                            next.signer().who())));
        }
    }

    /** Has it on record that a newer version does not take an instance's new business by itself. */
    @Transactional
    void holdBack(String name, String version, String reason, Actor who) {
        audit.record(who, "instance-held-back", "instance:" + name, Map.of("version", version, "reason", reason));
    }

    /** Takes over the signer of a version that took business before signers were kept, if no server has done so before. */
    @Transactional
    void adopt(String name, SignedVersion former) {
        var row = locked(name);
        if (row.running().signerOf(former.version()).isEmpty()) {
            row.adopt(former);
        }
    }

    /** Lets a version take these instances' new business; nothing happens, and nothing is audited, where it does so. */
    @Transactional
    void choose(Map<String, SignedVersion> chosen, Deed deed) {
        chosen.forEach((name, version) -> choose(locked(name), version, deed));
    }

    private void choose(InstanceEntity row, SignedVersion chosen, Deed deed) {
        var before = row.running().version().orElse("none");
        if (!before.equals(chosen.version()) || !row.running().knows(chosen)) {
            row.moveTo(chosen);
            audit.record(
                    deed.who(),
                    "instance-version-chosen",
                    "instance:" + row.name(),
                    Map.of(
                            "from", before,
                            "to", chosen.version(),
                            "signer", chosen.signer().who(),
                            "reason", deed.reason()));
        }
    }

    /** Has an instance configured otherwise, if what was set is still what was seen; says whether it was. */
    @Transactional
    boolean set(InstanceEntity seen, InstanceSeed configuration, InstanceChanges changes, Deed deed) {
        var row = locked(seen.name());
        if (!row.sealedSettings().equals(seen.sealedSettings())) {
            return false;
        }
        row.rename(configuration.name());
        if (!changes.settings().isEmpty()) {
            row.set(configuration.settings(), seal);
        }
        var details = new HashMap<>(Map.of(
                "settings", String.join(", ", new TreeSet<>(changes.settings().keySet())), "reason", deed.reason()));
        changes.name().ifPresent(name -> details.put("name", name));
        audit.record(deed.who(), "instance-configured", "instance:" + seen.name(), details);
        return true;
    }

    /** @throws SyceeException {@link PartnersError#NO_SUCH_SERVICE} */
    @Transactional
    InstanceEntity find(String name) {
        return Optional.ofNullable(entities.find(InstanceEntity.class, name))
                .orElseThrow(
                        () -> new SyceeException(PartnersError.NO_SUCH_SERVICE, "There is no service " + name + "."));
    }

    private InstanceEntity locked(String name) {
        return Objects.requireNonNull(
                entities.find(InstanceEntity.class, name, LockModeType.PESSIMISTIC_WRITE),
                "instances are never deleted");
    }

    /** The instances that are switched off, and why. */
    @Transactional
    Map<String, SwitchedOff> switchedOff() {
        return all().stream()
                .flatMap(row -> row.switchedOff().map(off -> Map.entry(row.name(), off)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    List<InstanceEntity> all() {
        return entities.createQuery("from InstanceEntity order by name", InstanceEntity.class)
                .getResultList();
    }
}
