package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Stores the exchanges of calls for money at once, each in a database transaction of its own. */
@ApplicationScoped
class StoredEvidence implements Evidence {

    private static final Logger LOG = System.getLogger(StoredEvidence.class.getName());

    private final ExchangeRecords rows;

    @Inject
    StoredEvidence(ExchangeRecords rows) {
        this.rows = rows;
    }

    @Override
    public void keep(ExchangeEntity exchange) {
        try {
            if (exchange.isOfCall()) {
                rows.add(exchange);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "evidence of an exchange is lost", e);
        }
    }
}
