package org.goodschool.performance.floor;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.lineage.Lines;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service knows of one school, over the years. */
@Path("/v1/schools/{urn:[0-9]{1,9}}")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Floor standard")
public class SchoolPerformanceResource {

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    FigureTimeline figures;

    @GET
    @Path("timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolPerformanceTimeline", summary = "All that was published of a school, and how it was judged")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn,
            @Parameter(description = Lines.DESCRIPTION) @QueryParam(Lines.PARAMETER) String lineage) {
        boolean withLineage = Lines.wanted(lineage);
        return lists.timeline(transactions.in(session -> Lines.of(session, urn, withLineage)
                .chain(line -> rows(session, line.urns())).chain(rows -> {
                    if (rows.isEmpty()) {
                        throw ProblemException.notFound("No results of URN " + urn + " are known.");
                    }
                    List<String> ids = rows.stream().map(row -> row.id).toList();
                    return store.read(session, PerformanceAggregates.RESULT, ids)
                            .chain(results -> store.read(session, PerformanceAggregates.FLOOR_EVALUATION, ids)
                                    .map(evaluations -> figures.of(History.all(results), History.all(evaluations))));
                })));
    }

    private static Uni<List<FloorEvaluationRow>> rows(Mutiny.Session session, List<Integer> urns) {
        return session.createQuery("from FloorEvaluationRow where urn in :urns order by id", FloorEvaluationRow.class)
                .setParameter("urns", urns).getResultList();
    }
}
