package org.goodschool.registry.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.provenance.domain.Source;

/** The inspections of all schools (I-04): what was inspected, when, and what it came to. */
@Path("/v1/inspections")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Inspections")
public class AllInspectionsResource {

    private static final Listing<InspectionOverviewRow> LISTING = Listing.of(InspectionOverviewRow.class, "id", "startedOn")
            .filter("la", "laCode").filter("urn").filter("kind").filter("framework").filter("grade", "overallEffectiveness")
            .filter("category").filter("safeguarding").holds("judgement", "judgements", Judgements::wanted)
            .range("started", "startedOn").range("published", "publishedOn")
            .sortable("urn").sortableIfKnown("publishedOn");

    /** @param schoolName as it is today, and so is the authority */
    @Schema(name = "InspectionInList")
    record InList(int urn, String schoolName, String laCode, @JsonUnwrapped Inspection inspection, Source source, Instant recordedAt) {

        static InList of(InspectionOverviewRow row) {
            return new InList(row.urn, row.schoolName, row.laCode, Json.read(row.details, Inspection.class),
                    row.source == null ? null : Json.read(row.source, Source.class), row.recordedAt);
        }
    }

    @Schema(name = "InspectionPage")
    record Page(List<InList> items, String next) {
    }

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listAllInspections", summary = "The inspections of all schools",
            description = "By their first day, the oldest first, unless `sort` says otherwise. What is withdrawn is left out.")
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the school's authority today", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, description = "Of the school that was inspected", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = InspectionKind.class))
    @Parameter(name = "framework", in = ParameterIn.QUERY, description = "BEFORE_2012, FROM_2012, NO_HEADLINE_2024 or REPORT_CARD_2025", schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "The overall one, such as GOOD", schema = @Schema(implementation = Grade.class))
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "As published", schema = @Schema(implementation = Category.class))
    @Parameter(name = "safeguarding", in = ParameterIn.QUERY, schema = @Schema(implementation = Safeguarding.class))
    @Parameter(name = "judgement", in = ParameterIn.QUERY, description = "An area and its grade, such as leadershipAndGovernance:NEEDS_ATTENTION", schema = @Schema(implementation = String.class))
    @Parameter(name = "startedFrom", in = ParameterIn.QUERY, description = "First day: this or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "startedTo", in = ParameterIn.QUERY, description = "this or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "publishedFrom", in = ParameterIn.QUERY, description = "Day of the report: this or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "publishedTo", in = ParameterIn.QUERY, description = "this or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "startedOn, publishedOn, urn or id; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, InList.class, InList::of);
    }
}
