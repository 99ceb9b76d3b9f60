package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One configured instance of a plugin.
 *
 * <p>Born enabled, from the operator's file or by an administrator's hand. It may be switched off, with a reason, and on again. Its running version moves
 * on when a newer one comes, and back when an administrator says so. It is never deleted.
 */
@Entity
@Table(schema = "partners", name = "instance")
class InstanceEntity {

    /** How JSON that is not sealed begins. */
    private static final String OPEN = "{";

    @Id
    private String name;

    private String plugin;

    @Column(name = "display_name")
    private String displayName;

    private String categories;
    private String settings;

    @Column(name = "settings_revision")
    private int settingsRevision;

    private boolean enabled;

    private @Nullable String version;

    @Column(name = "newest_version")
    private @Nullable String newestVersion;

    /** Of each version that ever took its business. */
    private String signers;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected InstanceEntity() {}

    InstanceEntity(InstanceSeed seed, SettingsSeal seal, Instant now) {
        this.name = seed.instance();
        this.plugin = seed.plugin();
        this.displayName = seed.name();
        this.categories = Json.write(seed.categories());
        this.settings = seal.seal(name, Json.write(seed.settings()));
        this.settingsRevision = 1;
        this.signers = Json.write(List.of());
        this.enabled = true;
        this.createdAt = now;
    }

    String name() {
        return name;
    }

    String plugin() {
        return plugin;
    }

    RunningVersion running() {
        return new RunningVersion(Optional.ofNullable(version), Optional.ofNullable(newestVersion), knownSigners());
    }

    private Map<String, Signer> knownSigners() {
        return Stream.of(Json.read(signers, SignedVersion[].class))
                .collect(Collectors.toUnmodifiableMap(SignedVersion::version, SignedVersion::signer));
    }

    /** Lets a version take its new business from now on. */
    void moveTo(SignedVersion other) {
        run(running().moveTo(other));
    }

    /** Takes over the signer of a version that took its business before signers were kept. */
    void adopt(SignedVersion former) {
        run(running().adopt(former));
    }

    private void run(RunningVersion running) {
        version = running.version().orElse(null);
        newestVersion = running.newest().orElse(null);
        signers = Json.write(running.signers().entrySet().stream()
                .map(one -> new SignedVersion(one.getKey(), one.getValue()))
                .toList());
    }

    /** @throws IllegalStateException if the seal does not open its settings */
    InstanceSeed configuration(SettingsSeal seal) {
        return withSettings(Json.readTexts(seal.open(name, settings)));
    }

    /** As they are sealed: they have changed if this has. */
    String sealedSettings() {
        return settings;
    }

    void rename(String other) {
        displayName = other;
    }

    void set(Map<String, String> its, SettingsSeal seal) {
        settings = seal.seal(name, Json.write(its));
        settingsRevision++;
    }

    /** Counted up with each change of its settings. */
    int settingsRevision() {
        return settingsRevision;
    }

    InstanceSeed withoutSettings() {
        return withSettings(Map.of());
    }

    private InstanceSeed withSettings(Map<String, String> its) {
        return new InstanceSeed(name, plugin, displayName, Set.of(Json.read(categories, String[].class)), its);
    }

    /** Seals settings by the newest key that an older version left open, or an older key sealed. */
    void sealAnew(SettingsSeal seal) {
        if (settings.startsWith(OPEN)) {
            settings = seal.seal(name, settings);
        } else if (!seal.isCurrent(settings)) {
            settings = seal.seal(name, seal.open(name, settings));
        }
    }

    /** Says whether anything changed: an instance that is off keeps its first reason. */
    boolean switchOff(String reason, Instant now) {
        var changes = enabled;
        if (changes) {
            enabled = false;
            disabledReason = reason;
            disabledAt = now;
        }
        return changes;
    }

    /** Says whether anything changed. */
    boolean switchOn() {
        var changes = !enabled;
        enabled = true;
        disabledReason = null;
        disabledAt = null;
        return changes;
    }

    /** Since when and why it is switched off; empty if it is not. */
    Optional<SwitchedOff> switchedOff() {
        return enabled
                ? Optional.empty()
                : Optional.of(new SwitchedOff(Optional.ofNullable(disabledAt), Optional.ofNullable(disabledReason)));
    }
}
