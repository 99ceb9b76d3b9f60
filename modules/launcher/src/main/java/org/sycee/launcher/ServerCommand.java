package org.sycee.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Payara Micro is called: no cluster, no telephone, loopback only, one WAR at the root. */
record ServerCommand(Settings settings, Home home) {

    /**
     * As much at once as a start needs: to grow there step by step is a full collection at each. With the simple compiler
     * alone there would be 48 MB for code, which are full after some minutes; then nothing is compiled any more, for good.
     */
    private static final List<String> MEMORY =
            List.of("-Xms768m", "-Xmx1g", "-XX:MetaspaceSize=192m", "-XX:ReservedCodeCacheSize=240m");

    List<String> arguments() {
        var arguments = new ArrayList<>(MEMORY);
        arguments.addAll(settings.serverOptions());
        arguments.addAll(properties());
        arguments.addAll(List.of("-jar", product("server/payara-micro.jar").toString()));
        arguments.addAll(List.of("--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--port", Integer.toString(settings.port())));
        arguments.addAll(List.of(
                "--systemproperties",
                product("config/sandbox/sandbox.properties").toString()));
        arguments.addAll(List.of(
                "--prebootcommandfile", product("config/preboot.asadmin").toString()));
        arguments.addAll(List.of("--deploy", product("server/sycee.war").toString(), "--contextroot", "/"));
        return arguments;
    }

    private List<String> properties() {
        return List.of(
                property("java.io.tmpdir", home.temporary()),
                property("sycee.base-url", settings.appUrl()),
                property("sycee.inbox-url", settings.simulatorUrl() + "/inbox"),
                property("sycee.clock.simulator-url", settings.simulatorUrl()),
                property("sycee.identity.message-gateway.url", settings.simulatorUrl() + "/inbox/messages"),
                property("sycee.data.dir", home.folder()),
                property("sycee.identity.admin-token-file", home.secret("admin-token")),
                property("sycee.partners.plugins-folder", home.plugins()),
                property("sycee.partners.instances-file", home.run("instances.json")),
                property("sycee.failpoint.file", home.run("failpoint")));
    }

    private static String property(String name, Object value) {
        return "-D" + name + "=" + value;
    }

    private Path product(String name) {
        return settings.product().resolve(name);
    }
}
