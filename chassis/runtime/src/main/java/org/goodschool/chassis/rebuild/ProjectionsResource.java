package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;

@Path("/v1/projections")
@Tag(name = "Operations")
@Produces("application/json")
public class ProjectionsResource {

    /** The shape of the list, for the API description. */
    record Projections(List<Rebuilds.View> items) {
    }

    @Inject
    Rebuilds rebuilds;

    @Inject
    Commands commands;

    @Inject
    Lists lists;

    @GET
    @RolesAllowed("operator")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listProjections", summary = "The tables that are kept up to date from events, and their last rebuilds",
            description = "Tables that the same code fills are one projection, named after them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Projections.class)))
    public Uni<Response> list() {
        return lists.whole(rebuilds.list().map(Projections::new), Rebuilds.View.class, Projections::items);
    }

    @GET
    @Path("{name}")
    @RolesAllowed("operator")
    @Operation(operationId = "getProjection", summary = "One projection, and how far its rebuild is or what it came to",
            description = "DONE: rowsChanged says how many rows differed from what the events say and were mended. "
                    + "FAILED: nothing was changed, and failure names the event at which it stopped.")
    public Uni<Rebuilds.View> get(@PathParam("name") String name) {
        return rebuilds.get(name);
    }

    @POST
    @Path("{name}/rebuild")
    @RolesAllowed("operator")
    @Operation(operationId = "rebuildProjection", summary = "Work a projection out anew from all events, while everything goes on",
            description = "Runs in the background; ask Location how far it is. 409 (rebuild-running) while one is running.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Rebuilds.View.class)))
    public Uni<Response> rebuild(@PathParam("name") String name) {
        var claimed = new AtomicReference<Rebuilds.Claim>();
        return commands.run("", step -> rebuilds.claim(step.session(), name, step.caller().actor())
                        .invoke(claimed::set)
                        .map(claim -> new Answer(202, claim.view(), null, URI.create("/v1/projections/" + name))))
                .invoke(() -> Optional.ofNullable(claimed.get()).ifPresent(rebuilds::start));
    }
}
