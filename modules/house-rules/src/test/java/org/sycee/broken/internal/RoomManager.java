package org.sycee.broken.internal;

import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.pf4j.PluginManager;
import org.sycee.ledger.Ledger;

/** Breaks most rules of the house, so that the rules can be seen to find it. */
@Entity
public class RoomManager {

    Ledger ledger;
    PluginManager plugins;
    Instant at;

    public void setAt(Instant at) {
        this.at = at;
    }

    @GET
    public String read() {
        CompletableFuture.runAsync(() -> setAt(Instant.now())).join();
        return "anybody may";
    }
}
