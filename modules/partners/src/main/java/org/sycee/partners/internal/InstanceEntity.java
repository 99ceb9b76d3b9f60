package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One configured instance of a plugin.
 *
 * <p>Born enabled, from the operator's file. It may be switched off, with a reason, and on again; it is never deleted.
 */
@Entity
@Table(schema = "partners", name = "instance")
class InstanceEntity {

    @Id
    private String name;

    private String plugin;

    @Column(name = "display_name")
    private String displayName;

    private String categories;
    private String settings;
    private boolean enabled;

    @Column(name = "disabled_reason")
    private @Nullable String disabledReason;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected InstanceEntity() {}

    InstanceEntity(InstanceSeed seed, Instant now) {
        this.name = seed.instance();
        this.plugin = seed.plugin();
        this.displayName = seed.name();
        this.categories = Json.write(seed.categories());
        this.settings = Json.write(seed.settings());
        this.enabled = true;
        this.createdAt = now;
    }

    String name() {
        return name;
    }

    InstanceSeed configuration() {
        return new InstanceSeed(
                name, plugin, displayName, Set.of(Json.read(categories, String[].class)), Json.readTexts(settings));
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
