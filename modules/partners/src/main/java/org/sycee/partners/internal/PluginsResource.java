package org.sycee.partners.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.sycee.kernel.Access;

/** What an administrator sees of plugins, and does to them while everything runs. */
@ApplicationScoped
@Path("/admin/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PluginsResource {

    private final InstalledPlugins plugins;
    private final PluginBoard board;
    private final Switchboard switchboard;

    @Inject
    PluginsResource(InstalledPlugins plugins, PluginBoard board, Switchboard switchboard) {
        this.plugins = plugins;
        this.board = board;
        this.switchboard = switchboard;
    }

    @GET
    @Access(Access.Role.ADMINISTRATOR)
    public PluginsJson plugins() {
        return new PluginsJson(
                board.all(),
                plugins.refused().stream().map(PluginsJson.RefusedJson::of).toList(),
                switchboard.all());
    }

    /** Looks at the plugins folder again. */
    @POST
    @Path("/look")
    @Access(Access.Role.ADMINISTRATOR)
    public PluginsJson look(@Context SecurityContext security, @Nullable ReasonJson body) {
        board.look(ReasonJson.deed(security, body));
        return plugins();
    }

    /** Gives new business to one version. Repeating it changes nothing. */
    @POST
    @Path("/{plugin}/versions/{version}/choose")
    @Access(Access.Role.ADMINISTRATOR)
    public PluginsJson choose(
            @PathParam("plugin") String plugin,
            @PathParam("version") String version,
            @Context SecurityContext security,
            @Nullable ReasonJson body) {
        board.choose(plugin, version, ReasonJson.deed(security, body));
        return plugins();
    }
}
