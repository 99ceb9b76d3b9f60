package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** One configured instance of a plugin. Born from the operator's file; ends by being switched off, never deleted. */
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

    boolean isEnabled() {
        return enabled;
    }
}
