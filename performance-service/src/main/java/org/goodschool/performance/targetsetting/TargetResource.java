package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.projection.AsItWas;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.lineage.Lines;
import org.goodschool.performance.targetsetting.domain.TargetStage;

/** Targets are between the school and the council (F-27), and those of a small group would tell of single pupils. */
@Path("/v1/targets")
@RolesAllowed({"performance-analyst", "intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Targets")
public class TargetResource {

    private static final Listing<TargetSetRow> LISTING = Listing.of(TargetSetRow.class, "id")
            .filter("academicYear").filter("stage").filter("la", "laCode").filter("urn").widened("urn", Lines.PARAMETER, Lines::urns).filter("challenging")
            .search("name", "schoolName").sortable("academicYear", "urn", "recordedAt");

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Measures measures;

    @Inject
    TargetProjection projection;

    @Inject
    RoutingContext http;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listTargets", summary = "The targets of schools, how far they have come, and what came of them",
            description = "A filter may be given several times: any of its values.")
    @Parameter(name = "academicYear", in = ParameterIn.QUERY, description = "The year whose results they are for, named by its end", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "stage", in = ParameterIn.QUERY, schema = @Schema(implementation = TargetStage.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = Lines.PARAMETER, in = ParameterIn.QUERY, description = Lines.DESCRIPTION + "; needs urn", schema = @Schema(implementation = String.class))
    @Parameter(name = "challenging", in = ParameterIn.QUERY, description = "What the adviser says", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, academicYear, urn or recordedAt; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, TargetSetView.class, row -> TargetSetView.of(row, measures.all()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTargets", summary = "The targets of one school and year, as they are or as they were, with estimates, progress and outcomes",
            description = "The id is URN-YEAR: 900001-2018. The ETag is the version to send as If-Match with the next step.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    @APIResponse(responseCode = "404", description = "The school has never proposed targets for this year")
    public Uni<Response> get(@PathParam("id") String id, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return when.now() ? now(id) : then(id, when);
    }

    private Uni<Response> now(String id) {
        return transactions.in(session -> session.find(TargetSetRow.class, id))
                .onItem().ifNull().failWith(() -> unknown(id))
                .map(row -> Tagged.ok(http, TargetSetView.of(row, measures.all()), row.version));
    }

    private Uni<Response> then(String id, AsOf when) {
        return transactions.in(session -> store.read(session, PerformanceAggregates.TARGETS, id)).map(events -> {
            TargetSetRow row = AsItWas.row(projection, TargetTimeline.inHindsight(events), when.asOf(), when.knownAt())
                    .orElseThrow(() -> unknown(id));
            return Response.ok(TargetSetView.of(row, measures.all())).build();
        });
    }

    @GET
    @Path("{id}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getTargetsTimeline", summary = "The steps of these targets: since when, by whom, why, and because of what")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("id") String id) {
        return lists.timeline(transactions.in(session -> store.read(session, PerformanceAggregates.TARGETS, id)).map(events -> {
            Map<String, String> withheld = TargetTimeline.withheld(events);
            return new Timeline(TimelineEntry.of(events, () -> unknown(id)).items().stream()
                    .map(entry -> withheld.containsKey(entry.eventId())
                            ? entry.withData(TargetTimeline.without(entry.data(), withheld.get(entry.eventId()))) : entry).toList());
        }));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There are no targets " + id + ".");
    }
}
