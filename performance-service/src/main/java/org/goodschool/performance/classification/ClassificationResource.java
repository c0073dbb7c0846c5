package org.goodschool.performance.classification;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import org.goodschool.performance.classification.domain.Agreement;

/** Confidential: the council does not say which schools are in which category. */
@Path("/v1/classifications")
@RolesAllowed({"performance-analyst", "intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Risk classification")
public class ClassificationResource {

    private static final Listing<ClassificationRow> LISTING = Listing.of(ClassificationRow.class, "id")
            .filter("cycle").filter("category").filter("la", "laCode").filter("urn").filter("scheme").filter("status")
            .filter("agreement").filter("suggestedCategory").search("name", "schoolName")
            .from("decidedFrom", "decidedOn").to("decidedTo", "decidedOn")
            .sortable("cycle", "urn", "decidedOn", "recordedAt");

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    DecisionDesk desk;

    @Inject
    ClassificationProjection projection;

    @Inject
    RoutingContext http;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listClassifications", summary = "Which schools are in which category, by cycle",
            description = "A filter may be given several times: any of its values.")
    @Parameter(name = "cycle", in = ParameterIn.QUERY, description = "Academic year, named by its end", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "category", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "scheme", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = ClassificationStatus.class))
    @Parameter(name = "agreement", in = ParameterIn.QUERY, description = "Whether it was decided as suggested", schema = @Schema(implementation = Agreement.class))
    @Parameter(name = "suggestedCategory", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "decidedFrom", in = ParameterIn.QUERY, description = "Decided on this day or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "decidedTo", in = ParameterIn.QUERY, description = "Decided on this day or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, cycle, urn, decidedOn or recordedAt; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, ClassificationView.class, ClassificationView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClassification", summary = "The decision that stands, or stood, with what was suggested and the evidence",
            description = "The id is URN-CYCLE: 900001-2018. The ETag is the version to send as If-Match with the next step.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    @APIResponse(responseCode = "404", description = "The school has not been classified for this cycle")
    public Uni<Response> get(@PathParam("id") String id, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return when.now() ? row(id).map(row -> Tagged.ok(http, ClassificationView.whole(row), row.version))
                : then(id, when).map(row -> Response.ok(ClassificationView.whole(row)).build());
    }

    @GET
    @Path("{id}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getClassificationTimeline", summary = "What was decided in the cycle, when, by whom and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("id") String id) {
        return lists.timeline(transactions.in(session -> store.read(session, PerformanceAggregates.CLASSIFICATION, id)).map(events -> TimelineEntry.of(events, () -> unknown(id))));
    }

    @GET
    @Path("{id}/explanation")
    @Produces({"application/json", "text/plain"})
    @Operation(operationId = "explainClassification", summary = "The decision for the school to read: why, what is expected, and by when (C-19)",
            description = "As text/plain it is ready for a letter.")
    @APIResponse(responseCode = "200", content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Explanation.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))})
    @APIResponse(responseCode = "404", description = "The school is not classified for this cycle")
    public Uni<Response> explanation(@PathParam("id") String id) {
        String accept = http.request().getHeader("Accept");
        boolean text = accept != null && accept.contains(MediaType.TEXT_PLAIN);
        return row(id).map(row -> {
            if (row.status == ClassificationStatus.WITHDRAWN) {
                throw unknown(id);
            }
            Explanation explanation = Explanation.of(row, desk.schemes().named(row.scheme));
            return text ? Response.ok(Letter.of(explanation)).type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).build()
                    : Response.ok(explanation).build();
        });
    }

    private Uni<ClassificationRow> then(String id, AsOf when) {
        return transactions.in(session -> store.read(session, PerformanceAggregates.CLASSIFICATION, id))
                .map(events -> AsItWas.row(projection, events, when.asOf(), when.knownAt()).orElseThrow(() -> unknown(id)));
    }

    private Uni<ClassificationRow> row(String id) {
        return transactions.in(session -> session.find(ClassificationRow.class, id))
                .onItem().ifNull().failWith(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no classification " + id + ".");
    }
}
