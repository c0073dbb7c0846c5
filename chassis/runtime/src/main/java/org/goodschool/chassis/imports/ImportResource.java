package org.goodschool.chassis.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Caller;
import org.goodschool.chassis.rest.ChecksQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.ProblemException;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/imports")
@Tag(name = "Imports")
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
public class ImportResource {

    private static final Listing<ImportRecord> LISTING = Listing.of(ImportRecord.class, "id", "startedAt")
            .filter("kind").filter("state").filter("origin").filter("outcome").filter("sha256").filter("actor")
            .filter("undoes").search("file", "fileName").from("startedFrom", "startedAt").to("startedTo", "startedAt");

    private static final Listing<ImportFinding> FINDINGS = Listing.of(ImportFinding.class, "id")
            .filter("finding").filter("row", "line").filter("column", "columnName").filter("subject").filter("area");

    @Inject
    Imports imports;

    @Inject
    ImportParameters parameters;

    @Inject
    Transactions transactions;

    @Inject
    Lists lists;

    @Inject
    Caller caller;

    @Inject
    ImportGate gate;

    /** A line of the file of errors. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ImportError")
    public record ErrorLine(Integer row, String column, String value, String problem, String toDo) {

        static ErrorLine of(ImportFinding found) {
            return new ErrorLine(found.line, found.columnName, found.cell, found.problem, found.toDo);
        }
    }

    /** A line of the file of findings. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ImportFinding")
    public record FindingLine(String finding, String subject, String name, String area, String problem, String toDo) {

        static FindingLine of(ImportFinding found) {
            return new FindingLine(found.finding, found.subject, found.name, found.area, found.problem, found.toDo);
        }
    }

    @POST
    @NeedsPlace
    @ChecksQuery
    @Cancellable(false)
    @Consumes({"text/csv", "text/plain", "application/octet-stream", "application/vnd.ms-excel"})
    @Produces("application/json")
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "importFile", summary = "Load a published CSV file",
            description = "The header tells the kind of the file. All of it is loaded or nothing: one rejected row refuses "
                    + "the file, and the answer names every mistake with its row, column and value. The same file for the "
                    + "same scope is loaded once; sending it again changes nothing.")
    @Parameter(name = "fileName", in = ParameterIn.QUERY, description = "Shown in the report",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: report what would happen, and change nothing",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(responseCode = "201", description = "Loaded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "200", description = "Loaded before (the report has the id of the import that did it), or a dry run",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "409", description = "Another file of the kind is being loaded: send it again in a while")
    @APIResponse(responseCode = "413", description = "Larger than GOODSCHOOL_LARGEST_FILE")
    @APIResponse(responseCode = "422", description = "Refused: a problem document with the fields of the report")
    @APIResponse(responseCode = "503", description = "As many files as fit into memory are being imported (too-many-imports): send it again after Retry-After")
    public Uni<Response> load(byte[] body, @Context UriInfo uri) {
        var wanted = parameters.of(uri.getQueryParameters());
        return gate.holding(imports.load(new Imports.Order(body == null ? new byte[0] : body, wanted.file(), wanted.scope(),
                        wanted.dryRun(), caller.request().actor())))
                .map(ImportAnswer::of);
    }

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "listImports", summary = "What was loaded, by whom and when",
            description = "Oldest first; `sort=-startedAt` for newest first.")
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "RECEIVED, CHECKING, RUNNING, DONE, REFUSED, FAILED or INTERRUPTED")
    @Parameter(name = "origin", in = ParameterIn.QUERY, description = "UPLOAD, FOLDER or UNDO")
    @Parameter(name = "outcome", in = ParameterIn.QUERY, description = "APPLIED, UNCHANGED or REFUSED")
    @Parameter(name = "undoes", in = ParameterIn.QUERY, description = "The import that it takes back")
    @Parameter(name = "sha256", in = ParameterIn.QUERY)
    @Parameter(name = "actor", in = ParameterIn.QUERY)
    @Parameter(name = "file", in = ParameterIn.QUERY, description = "Part of the file's name")
    @Parameter(name = "startedFrom", in = ParameterIn.QUERY, description = "Started at this instant or later")
    @Parameter(name = "startedTo", in = ParameterIn.QUERY, description = "Started at this instant or earlier")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "startedAt or id, with - for descending")
    public Uni<Response> list() {
        return lists.answer(LISTING, ImportSummary.class, ImportSummary::of);
    }

    @GET
    @Path("{id}")
    @Produces("application/json")
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "getImport", summary = "One import: how far it is, and its report when it is over",
            description = "FAILED and INTERRUPTED have recorded nothing: send the file again.")
    public Uni<ImportSummary.Detail> one(@PathParam("id") UUID id) {
        return transactions.in(session -> session.find(ImportRecord.class, id))
                .map(row -> ImportSummary.Detail.of(known(id, row)));
    }

    @GET
    @Path("{id}/errors")
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "listImportErrors", summary = "Every mistake in the file, with what to do about it",
            description = "As CSV (Accept: text/csv): what the person who mends the file needs. The report itself has the first "
                    + ImportReport.MOST_ERRORS + " of them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErrorLine.class)))
    @Parameter(name = "row", in = ParameterIn.QUERY)
    @Parameter(name = "column", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id: by row, as they stand in the file")
    public Uni<Response> errors(@PathParam("id") UUID id) {
        return found(id, FINDINGS.within("finding", Finding.ERROR), ErrorLine.class, ErrorLine::of);
    }

    @GET
    @Path("{id}/findings")
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.imports.roles}")
    @Operation(operationId = "listImportFindings", summary = "What the import came upon and a person should look into",
            description = "Such as schools that the register holds as open and that are missing from a complete extract, or "
                    + "what an undo has left. Nothing is done about any of it by itself.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingLine.class)))
    @Parameter(name = "finding", in = ParameterIn.QUERY, description = "missing-school, missing-link, missing-member, left-as-it-is, ...")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "What it is about, by its id: a URN")
    @Parameter(name = "area", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id")
    public Uni<Response> findings(@PathParam("id") UUID id) {
        return found(id, FINDINGS, FindingLine.class, FindingLine::of);
    }

    private <V> Uni<Response> found(UUID id, Listing<ImportFinding> listing, Class<V> type, Function<ImportFinding, V> line) {
        return transactions.in(session -> session.find(ImportRecord.class, id)).invoke(row -> known(id, row))
                .chain(() -> lists.answer(listing.within("importId", id), type, line));
    }

    private static ImportRecord known(UUID id, ImportRecord row) {
        if (row == null) {
            throw ProblemException.notFound("There is no import " + id + ".");
        }
        return row;
    }
}
