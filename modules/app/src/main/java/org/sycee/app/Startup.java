package org.sycee.app;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.sycee.kernel.ServerStarted;

/** Starts Sycee: first the schemas, then the sweeps. Earlier, Payara has not yet bound the WAR's executors. */
@WebListener
public class Startup implements ServletContextListener {

    private final Migrations migrations;
    private final Event<ServerStarted> started;
    private final TracedLogs tracedLogs = new TracedLogs();

    @Inject
    Startup(Migrations migrations, Event<ServerStarted> started) {
        this.migrations = migrations;
        this.started = started;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        tracedLogs.install();
        migrations.migrate();
        started.fire(new ServerStarted());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        tracedLogs.remove();
    }
}
