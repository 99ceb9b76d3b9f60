package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sycee.audit.Deed;
import org.sycee.kernel.SyceeException;
import org.sycee.partners.PartnersError;

/** Sets instances up, and changes what is set for them, while everything runs, once their plugin has opened with it. */
@ApplicationScoped
class SettingsDesk {

    private final InstanceRecords records;
    private final OpenInstances open;
    private final SettingsSeal seal;
    private final InstanceRounds rounds;
    private final InstanceKeeper keeper;

    @Inject
    SettingsDesk(
            InstanceRecords records,
            OpenInstances open,
            SettingsSeal seal,
            InstanceRounds rounds,
            InstanceKeeper keeper) {
        this.records = records;
        this.open = open;
        this.seal = seal;
        this.rounds = rounds;
        this.keeper = keeper;
    }

    /**
     * Sets one more instance up, which takes business at once; its name is for life.
     *
     * @throws SyceeException {@link PartnersError#SETTINGS_REFUSED} if its plugin does not open with that,
     *     {@link PartnersError#INSTANCE_EXISTS}
     */
    void add(InstanceSeed seed, Deed deed) {
        keeper.run(() -> {
            verify(open.tryOut(seed));
            records.add(seed, deed);
            rounds.moveOn(deed.who());
        });
    }

    /**
     * Sets something else, or has people read another name; the plugin knows no name, and is asked about settings alone.
     *
     * @throws SyceeException {@link PartnersError#SETTINGS_REFUSED} if the version that runs does not open with that
     */
    void change(String instance, InstanceChanges changes, Deed deed) {
        keeper.run(() -> {
            change(records.find(instance), changes, deed);
            rounds.moveOn(deed.who());
        });
    }

    private void change(InstanceEntity row, InstanceChanges changes, Deed deed) {
        var configuration = changes.of(row.configuration(seal));
        if (!changes.settings().isEmpty()) {
            verify(open.tryOut(row, configuration));
        }
        if (!records.set(row, configuration, changes, deed)) {
            throw refused("Somebody else has changed its settings just now.");
        }
    }

    private static void verify(Opening opening) {
        if (opening instanceof Opening.Refused refused) {
            throw refused(refused.reason());
        }
        if (opening instanceof Opening.HeldBack heldBack) {
            throw refused(heldBack.reason());
        }
        if (opening instanceof Opening.Absent) {
            throw refused("The version of its plugin that would run is not here, so nobody can say whether they fit.");
        }
    }

    private static SyceeException refused(String why) {
        return new SyceeException(PartnersError.SETTINGS_REFUSED, why + " Nothing was changed.");
    }
}
