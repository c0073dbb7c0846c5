package org.goodschool.chassis.imports.undo;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.imports.ImportAnswer;
import org.goodschool.chassis.imports.ImportParameters;
import org.goodschool.chassis.imports.ImportReport;
import org.goodschool.chassis.rest.Caller;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/imports/{id}/undo")
@Tag(name = "Imports")
@Produces("application/json")
@Consumes("application/json")
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class UndoResource {

    @Schema(name = "ImportUndo")
    public record Body(@NotNull @Size(max = 2000) String reason) {
    }

    @Inject
    ImportUndo undo;

    @Inject
    Caller caller;

    @POST
    @Cancellable(false)
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "undoImport", summary = "Take an import back by a correcting one",
            description = "What was so before the import is recorded again, for everything that nobody has changed since. Nothing "
                    + "is deleted. Each row of the report is a thing that the import changed: accepted ones are as they were before, "
                    + "skipped ones are left, and GET /v1/imports/{id}/findings of the correcting import says why and what to do. "
                    + "The file can then be sent again. An undo that restores anything is done once, and not undone itself. The reason "
                    + "stands in events: it names nobody.")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: report what would happen, and change nothing",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(responseCode = "201", description = "Taken back",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "200",
            description = "Taken back before (the report of that); or nothing could be, and it may be asked again; or a dry run",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "409", description = "nothing-to-undo, undo-of-undo, undo-not-supported or import-running")
    public Uni<Response> undo(@PathParam("id") UUID id, @Context UriInfo uri, @NotNull @Valid Body body) {
        boolean dryRun = ImportParameters.dryRun(uri.getQueryParameters());
        return undo.undo(new ImportUndo.Order(id, body.reason(), caller.request().actor(), dryRun))
                .map(ImportAnswer::of);
    }
}
