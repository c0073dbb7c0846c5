package org.goodschool.chassis.imports.folder;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.ProblemException;

@Path("/v1/import-folder")
@Tag(name = "Imports")
@Produces("application/json")
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class ImportFolderResource {

    @Schema(name = "FilesInFolder")
    public record Files(List<FolderScan.File> items) {
    }

    @Inject
    ImportFolder folder;

    @Inject
    FolderScan scan;

    @POST
    @Path("look")
    @RolesAllowed("operator")
    @Operation(operationId = "lookIntoImportFolder", summary = "Looks into the watched folder now, and imports what can be taken",
            description = "Answers when that is done, with every file in the folder. A file is taken at the second look that "
                    + "finds it unchanged. WAITING: not yet; TAKEN: imported by this look; KNOWN: taken before.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Files.class)))
    @APIResponse(responseCode = "409", description = "no-import-folder: none is set, or it cannot be read; look-running: one is on its way")
    public Uni<Files> look() {
        var path = folder.path().orElseThrow(() -> ProblemException.of(409, "no-import-folder", "No folder is watched",
                "Set GOODSCHOOL_IMPORT_FOLDER to the folder that files are put into."));
        return Uni.createFrom().item(scan::look).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(files -> files.map(Files::new).orElseThrow(() -> ProblemException.of(409, "look-running",
                        "A look is on its way", "The folder is being looked at. GET /v1/imports?origin=FOLDER says what it took.")))
                .onFailure(UncheckedIOException.class).transform(unreadable -> ProblemException.of(409, "no-import-folder",
                        "The folder cannot be read", "This service cannot read " + path + "."));
    }
}
