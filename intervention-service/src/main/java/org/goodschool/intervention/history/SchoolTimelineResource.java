package org.goodschool.intervention.history;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.CaseEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** All that was done about a school here, its identifications and its cases in one line of time. */
@Path("/v1/schools/{urn:[0-9]{1,9}}/timeline")
@RolesAllowed({"intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Schools")
public class SchoolTimelineResource {

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    InterventionAggregates aggregates;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolTimeline", summary = "Identification and cases of a school: what, since when, by whom, why, and because of what")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn) {
        return lists.timeline(transactions.in(session -> cases(session, urn)
                .chain(cases -> store.read(session, aggregates.identification(), String.valueOf(urn))
                        .map(identification -> TimelineEntry.of(identification, cases))))
                .invoke(timeline -> {
                    if (timeline.items().isEmpty()) {
                        throw ProblemException.notFound("Nothing has been noted about school " + urn + " here.");
                    }
                }));
    }

    private Uni<List<RecordedEvent<CaseEvent>>> cases(Mutiny.Session session, int urn) {
        return session.createQuery("select caseId from CaseRow where urn = :urn", UUID.class)
                .setParameter("urn", urn).getResultList()
                .chain(ids -> store.read(session, InterventionAggregates.CASE, ids.stream().map(UUID::toString).toList()))
                .map(byId -> byId.values().stream().flatMap(List::stream).toList());
    }
}
