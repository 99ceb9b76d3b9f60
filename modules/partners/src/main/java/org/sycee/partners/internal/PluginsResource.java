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
    private final Instances instances;

    @Inject
    PluginsResource(InstalledPlugins plugins, Instances instances) {
        this.plugins = plugins;
        this.instances = instances;
    }

    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public PluginsJson plugins() {
        return new PluginsJson(
                plugins.loaded().stream().map(PluginsJson.PluginJson::of).toList(),
                plugins.refused().stream().map(PluginsJson.RefusedJson::of).toList(),
                instances.all().stream()
                        .map(one -> PluginsJson.InstanceJson.of(one, instances.offer(one)))
                        .toList());
    }
}
