package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.chassis.rest.Tagged;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.partner.challenge.domain.ChallengeCommand;
import org.goodschool.partner.challenge.domain.ChallengeEvent.ChallengePartnerAllocationEnded;
import org.goodschool.partner.challenge.domain.ChallengeEvent;
import org.goodschool.partner.challenge.domain.ChallengePartnership;
import org.goodschool.partner.school.SchoolRow;
import org.hibernate.reactive.mutiny.Mutiny;

@Path("/v1/schools/{urn}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class SchoolResource {

    record SystemLeader(@NotNull Boolean systemLeader, @NotNull @Size(max = 2000) String reason) {
    }

    /** In one statement: of two, the second could see what was told between them, and grounds would stand beside another grade. */
    private static final String TOGETHER = "select s, p from SchoolRow s left join PartnershipRow p on p.urn = s.urn where s.urn = :urn";

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    People people;

    @Inject
    RoutingContext http;

    @GET
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Operation(operationId = "getSchool", summary = "A school as challenge partnership sees it",
            description = "Its ETag is \"0\" while nothing has been recorded about it here.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Uni<Response> get(@PathParam("urn") int urn) {
        return transactions.in(session -> school(session, urn)).map(school -> Tagged.ok(http, school.view(), school.version()));
    }

    @PUT
    @Path("/system-leader")
    @RolesAllowed("partner-manager")
    @Operation(operationId = "setSystemLeader", summary = "Say whether a school is or might be a system leader, and why (F-19)",
            description = "Needs If-Match once something has been recorded about the school here.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Uni<Response> setSystemLeader(@PathParam("urn") int urn, @NotNull @Valid SystemLeader request) {
        return commands.run(request, step -> step.session().find(SchoolRow.class, urn)
                .onItem().ifNull().failWith(() -> unknown(urn))
                .chain(school -> partnership(step, urn).invoke(partnership -> partnership.execute(
                        request.systemLeader()
                                ? new ChallengeCommand.SetSystemLeaderFlag(school.facts(), request.reason())
                                : new ChallengeCommand.RemoveSystemLeaderFlag(school.facts(), request.reason()),
                        step.cause(request.reason()))))
                .chain(step::flush)
                .chain(() -> school(step.session(), urn))
                .map(school -> Answer.ok(school.view(), school.version())));
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolTimeline", summary = "What happened to the school's challenge partnership, when, by whom and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimelineEntry.Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn) {
        return lists.timeline(transactions.in(session -> school(session, urn)
                .chain(() -> store.read(session, ChallengePartnerships.PARTNERSHIP, String.valueOf(urn)))
                .chain(history -> people.words(session, history.stream().map(SchoolResource::reasonTextId).filter(Objects::nonNull).toList())
                        .map(words -> new TimelineEntry.Timeline(history.stream().map(event -> line(event, words)).toList())))));
    }

    private static TimelineEntry line(RecordedEvent<ChallengeEvent> event, Map<UUID, String> words) {
        UUID textId = reasonTextId(event);
        TimelineEntry line = TimelineEntry.of(event);
        return textId == null ? line : line.withWhy(words.get(textId));
    }

    /** Of the words that stand in the erasable table; null where an event has none there. */
    private static UUID reasonTextId(RecordedEvent<ChallengeEvent> recorded) {
        return recorded.event() instanceof ChallengePartnerAllocationEnded ended ? ended.reasonTextId() : null;
    }

    /** The first flag of a school begins its history here; every later one says which state it has seen. */
    private static Uni<Held<ChallengeCommand, ChallengePartnership, ChallengeEvent>> partnership(Step step, int urn) {
        return step.load(ChallengePartnerships.PARTNERSHIP, urn).chain(held -> held.exists()
                ? step.existing(ChallengePartnerships.PARTNERSHIP, urn) : Uni.createFrom().item(held));
    }

    /** A school without a history here is at version 0. */
    private record Versioned(SchoolView view, long version) {
    }

    private static Uni<Versioned> school(Mutiny.Session session, int urn) {
        return session.createQuery(TOGETHER, Object[].class).setParameter("urn", urn).getSingleResultOrNull()
                .onItem().ifNull().failWith(() -> unknown(urn)).map(rows -> {
                    PartnershipRow here = rows[1] == null ? new PartnershipRow() : (PartnershipRow) rows[1];
                    return new Versioned(SchoolView.of((SchoolRow) rows[0], here), here.version);
                });
    }

    private static ProblemException unknown(int urn) {
        return ProblemException.notFound("School " + urn + " has not been heard of from the register.");
    }
}
