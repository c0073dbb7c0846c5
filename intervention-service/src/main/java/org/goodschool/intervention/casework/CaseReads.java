package org.goodschool.intervention.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.intervention.ById;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.CaseStage;

/** Cases are confidential: a plain reader does not see them. */
@Path("/v1/cases")
@RolesAllowed({"intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Cases")
public class CaseReads {

    private static final Listing<CaseRow> LISTING = Listing.of(CaseRow.class, "caseId", "openedOn")
            .filter("caseId").filter("urn").filter("stage").filter("cycle").search("name", "schoolName")
            .from("openedFrom", "openedOn").to("openedTo", "openedOn")
            .sortable("urn", "stage", "recordedAt");

    /** As answered by the list. */
    public record Page(List<CaseView> items, String next) {
    }

    @Inject
    Lists lists;

    @Inject
    ById byId;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listCases", summary = "Intervention cases, open and closed",
            description = "A filter may be given several times: any of its values.")
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "stage", in = ParameterIn.QUERY, schema = @Schema(implementation = CaseStage.class))
    @Parameter(name = "cycle", in = ParameterIn.QUERY, description = "academic year, named by its end", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "caseId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "openedFrom", in = ParameterIn.QUERY, description = "opened on this day or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "openedTo", in = ParameterIn.QUERY, description = "opened on this day or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "openedOn, caseId, urn, stage or recordedAt; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, CaseView.class, CaseView::of);
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getCase", summary = "One case",
            description = "The ETag is the version to send as If-Match with the next step.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", description = "No such case")
    public Uni<Response> get(@PathParam("caseId") UUID caseId) {
        return byId.one(CaseRow.class, caseId, CaseView::of, row -> row.version, unknown(caseId));
    }

    @GET
    @Path("/{caseId}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getCaseTimeline", summary = "The steps of the case: since when, by whom, why, and because of what")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("caseId") UUID caseId) {
        return byId.timeline(InterventionAggregates.CASE, caseId, unknown(caseId));
    }

    private static String unknown(UUID caseId) {
        return "There is no case " + caseId + ".";
    }
}
