package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.people.PersonAccess.Look;
import org.goodschool.chassis.people.PersonAccess;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.registry.people.PeopleViews.Found;
import org.goodschool.registry.people.PeopleViews.OnePerson;
import org.goodschool.registry.people.PeopleViews.Reference;
import org.goodschool.registry.people.domain.PersonCommand.ChangePerson;
import org.goodschool.registry.people.domain.PersonCommand.ErasePerson;
import org.goodschool.registry.people.domain.PersonCommand.RegisterPerson;
import org.goodschool.registry.provenance.domain.Source;

/** People whom the register knows, and their erasure. */
@Path("/v1/people")
@Produces("application/json")
@Tag(name = "People")
public class PeopleResource {

    private static final int MOST_SHOWN = 50;
    private static final int MOST_IN_A_FILE = 1000;
    private static final int SHORTEST_PART = 2;

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @Inject
    UnitsOfWork units;

    @Inject
    Transactions transactions;

    @Inject
    People people;

    @Inject
    PeopleQueries queries;

    @Inject
    PeopleTimeline timelines;

    @Inject
    Readers readers;

    @GET
    @RolesAllowed({"registry-editor", "intervention-lead", "duty-desk", "adviser", "partner-manager", "data-protection"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "findPeople", summary = "Finds people by a part of their name, with the roles that they hold or held",
            description = "As JSON 50 at most, and `more` where there are others; as a file all of them. It is kept who was shown; what "
                    + "was searched for is not.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Found.class)))
    @APIResponse(responseCode = "400", description = "As a file also where more than 1000 are found: ask for a longer part of the name")
    public Uni<Response> find(@Parameter(description = "Part of the name, two letters at least; without it, nobody") @QueryParam("name") String name,
            @HeaderParam(PersonAccess.WHY) String why) {
        if (name == null || name.isBlank()) {
            return answer(Uni.createFrom().item(Found.NOBODY));
        }
        if (name.strip().length() < SHORTEST_PART || name.indexOf('\0') >= 0) {
            throw ProblemException.badRequest("name", "must be a part of the name, two letters at least");
        }
        Look look = readers.look(why);
        boolean file = lists.asFile();
        int most = file ? MOST_IN_A_FILE : MOST_SHOWN;
        return answer(transactions.in(session -> people.named(session, name.strip(), most + 1).chain(rows -> {
            boolean more = rows.size() > most;
            if (file && more) {
                throw ProblemException.badRequest("name", "is a part of more than " + most
                        + " names, and a file has all of them or none: ask for a longer part");
            }
            return queries.people(session, rows.stream().limit(most).map(row -> row.personId).toList(), look)
                    .map(found -> new Found(found, more));
        })));
    }

    private Uni<Response> answer(Uni<Found> found) {
        return lists.whole(found, OnePerson.class, Found::items);
    }

    @GET
    @Path("/{personId}")
    @RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
    @Operation(operationId = "getPerson", summary = "One person and the roles that they hold or held",
            description = "Name and contact details for those who deal with schools, and it is kept who saw them. After an "
                    + "erasure the roles are still there, and the name reads `erased`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OnePerson.class)))
    public Uni<Response> get(@PathParam("personId") UUID personId, @HeaderParam(PersonAccess.WHY) String why) {
        Look look = readers.look(why);
        return units.run(work -> work.load(RolesHeld.PERSON, personId).chain(held -> {
            if (!held.exists()) {
                throw ProblemException.notFound("There is no person " + personId + " in the register.");
            }
            return queries.people(work.session(), List.of(personId), look)
                    .map(found -> Response.ok(found.getFirst()).header("ETag", "\"" + held.version() + "\"").build());
        }));
    }

    @GET
    @Path("/{personId}/timeline")
    @RolesAllowed({"registry-editor", "intervention-lead", "duty-desk", "adviser", "partner-manager", "auditor", "data-protection"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "getPersonTimeline", summary = "All that was recorded of a person and their roles: what, since when, who, why",
            description = "After an erasure the history is still whole, and every reason reads `erased`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("personId") UUID personId, @HeaderParam(PersonAccess.WHY) String why) {
        Look look = readers.look(why);
        return lists.timeline(transactions.in(session -> timelines.ofPerson(session, personId, look)));
    }

    @POST
    @RolesAllowed({"registry-editor", "operator"})
    @Operation(operationId = "registerPerson", summary = "Enters a person in the register",
            description = "An appointment does so by itself: this is for somebody who is to have several roles.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> register(@NotNull @Valid PersonDetails body) {
        return commands.run(body, step -> {
            UUID personId = EventIds.next();
            return step.load(RolesHeld.PERSON, personId)
                    .invoke(held -> held.execute(new RegisterPerson(personId, Source.BY_HAND), step.cause()))
                    .call(() -> people.keep(step.session(), personId, body))
                    .map(held -> Answer.created("/v1/people/" + personId, new Reference(personId, null), held.version()));
        });
    }

    @PUT
    @Path("/{personId}")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "changePerson", summary = "Changes somebody's name or contact details",
            description = "The body holds all of them: what is left out is unknown. What was there before is gone.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "person-erased")
    public Uni<Response> change(@PathParam("personId") UUID personId, @NotNull @Valid PersonDetails body) {
        return commands.run(body, step -> step.existing(RolesHeld.PERSON, personId)
                .call(held -> people.change(step.session(), personId, body)
                        .invoke(fields -> held.execute(new ChangePerson(personId, fields), step.cause())))
                .map(held -> Answer.ok(new Reference(personId, null), held.version())));
    }

    @DELETE
    @Path("/{personId}")
    @RolesAllowed({"registry-editor", "data-protection"})
    @Operation(operationId = "erasePersonDetails", summary = "Erases who a person is, and every word about them",
            description = "At once and for good. The roles stay with their dates, held by somebody whose name is `erased`. The file that "
                    + "names a head does not bring the name back: a person ends the appointment when the head has changed.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    public Uni<Response> erase(@PathParam("personId") UUID personId) {
        return commands.run("", step -> step.existing(RolesHeld.PERSON, personId)
                .invoke(held -> held.execute(new ErasePerson(personId), step.cause()))
                .call(() -> people.erase(step.session(), personId))
                .map(held -> Answer.ok(new Reference(personId, null), held.version())));
    }
}
