package org.sycee.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sycee.partner.spi.PersonalField;

/** That a partner was told a field of a person for a call. Written once; only how often is counted up. */
@Entity
@Table(schema = "partners", name = "disclosure")
class DisclosureEntity {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // asked for in queries
    private UUID person;

    @Enumerated(EnumType.STRING)
    private PersonalField field;

    private String instance;

    @Enumerated(EnumType.STRING)
    private StoredOperation.Kind kind;

    private int times;

    @Column(name = "told_at")
    private Instant toldAt;

    protected DisclosureEntity() {}

    String instance() {
        return instance;
    }

    DisclosuresJson.DisclosureJson json(String partner) {
        return new DisclosuresJson.DisclosureJson(id, partner, field, kind, times, toldAt);
    }
}
