package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sycee.audit.Deed;
import org.sycee.kernel.Actor;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/**
 * Keeps open what the database says is needed: of each instance the version that takes new business, and each that has
 * calls to finish. So all servers come to the same, also after a restart.
 */
@ApplicationScoped
class InstanceRounds {

    private final InstanceRecords records;
    private final CallRecords calls;
    private final InstalledPlugins plugins;
    private final OpenInstances open;
    private final Succession succession;
    private final Instances instances;

    @Inject
    InstanceRounds(
            InstanceRecords records,
            CallRecords calls,
            InstalledPlugins plugins,
            OpenInstances open,
            Succession succession,
            Instances instances) {
        this.records = records;
        this.calls = calls;
        this.plugins = plugins;
        this.open = open;
        this.succession = succession;
        this.instances = instances;
    }

    /** Looks at the plugins folder, and gives new business to newer versions that open, but not to a stranger's. */
    void look(Actor who) {
        plugins.look();
        moveOn(who);
        records.all().forEach(row -> tellHeldBack(row, who));
    }

    private void tellHeldBack(InstanceEntity row, Actor who) {
        succession.heldBack(row).forEach((version, reason) -> records.holdBack(row.name(), version, reason, who));
    }

    /** Gives new business to newer versions that open. */
    void moveOn(Actor who) {
        open.forgetRefusals();
        records.all().stream()
                .filter(row -> row.running().signer().isEmpty())
                .forEach(row -> row.running().version().ifPresent(version -> need(row, version)));
        records.all().forEach(row -> moveOn(row, who));
        round();
    }

    private void moveOn(InstanceEntity row, Actor who) {
        succession
                .newer(row)
                .flatMap(version -> open.needNext(row, version.version()).stream())
                .findFirst()
                .ifPresent(version -> records.moveOn(row, version, who));
    }

    /**
     * Gives new business of all instances of a plugin to one version, be it older; one that it cannot open stays as it is.
     *
     * @throws SyceeException {@link PartnersError#VERSION_UNUSABLE} if it can open none
     */
    void choose(String plugin, String version, Deed deed) {
        open.forgetRefusals();
        var its = records.all().stream()
                .filter(row -> row.plugin().equals(plugin))
                .filter(row -> plugins.versions(plugin).contains(version))
                .toList();
        var chosen = new TreeMap<String, SignedVersion>();
        its.forEach(row -> open.needChosen(row, version).ifPresent(opened -> chosen.put(row.name(), opened)));
        if (chosen.isEmpty()) {
            throw new SyceeException(PartnersError.VERSION_UNUSABLE, whyNot(its, plugin, version));
        }
        records.choose(chosen, deed);
        round();
    }

    private String whyNot(List<InstanceEntity> its, String plugin, String version) {
        return its.stream()
                        .flatMap(row ->
                                Optional.ofNullable(open.known(row).refusals().get(version)).stream())
                        .findFirst()
                        .orElse("Version " + version + " of the plugin " + plugin + " is not here, or has no instance.")
                + " Nothing was changed.";
    }

    /** Opens what is needed now, tells what there is, and closes what is needed no more. */
    void round() {
        var unfinished = calls.unfinished();
        records.all()
                .forEach(row ->
                        see(row, unfinished.getOrDefault(row.name(), Map.of()).keySet()));
        open.unloadUnused();
    }

    private void see(InstanceEntity row, Set<String> unfinished) {
        Stream.concat(row.running().version().stream(), unfinished.stream())
                .distinct()
                .forEach(version -> need(row, version));
        List<ServiceInstance> over = open.giveUpUnneeded(row);
        instances.put(open.known(row));
        over.forEach(ServiceInstance::close);
    }

    /** A version that took business before signers were kept is taken as it is found first. */
    private void need(InstanceEntity row, String version) {
        open.need(row, version)
                .filter(opened -> row.running().signerOf(version).isEmpty())
                .ifPresent(opened -> records.adopt(row.name(), opened));
    }
}
