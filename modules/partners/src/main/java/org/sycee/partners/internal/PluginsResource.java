package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sycee.kernel.Access;

/** What an administrator sees of plugins. */
@ApplicationScoped
@Path("/admin/plugins")
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {

    private final InstalledPlugins plugins;
    private final Switchboard switchboard;

    @Inject
    PluginsResource(InstalledPlugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
    }

    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public PluginsJson plugins() {
        return new PluginsJson(
                plugins.loaded().stream().map(PluginsJson.PluginJson::of).toList(),
                plugins.refused().stream().map(PluginsJson.RefusedJson::of).toList(),
                switchboard.all());
    }
}
