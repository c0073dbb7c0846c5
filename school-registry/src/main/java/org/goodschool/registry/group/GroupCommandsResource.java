package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.group.domain.GroupCommand.AddMember;
import org.goodschool.registry.group.domain.GroupCommand.ChangeGroupDetails;
import org.goodschool.registry.group.domain.GroupCommand.CloseGroup;
import org.goodschool.registry.group.domain.GroupCommand.CorrectMembership;
import org.goodschool.registry.group.domain.GroupCommand.EndMembership;
import org.goodschool.registry.group.domain.GroupCommand.RegisterGroup;
import org.goodschool.registry.group.domain.GroupCommand.ReopenGroup;
import org.goodschool.registry.group.domain.GroupCommand.WithdrawMembership;
import org.goodschool.registry.group.domain.GroupCommand;
import org.goodschool.registry.group.domain.GroupDetails;
import org.goodschool.registry.group.domain.GroupEvent;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.Urn;

/** What a person enters of groups by hand. */
@Path("/v1/groups")
@Produces("application/json")
@Consumes("application/json")
@RolesAllowed("registry-editor")
@Tag(name = "Groups")
public class GroupCommandsResource {

    private static final int REASON = 2000;

    @Schema(name = "GroupClosure")
    public record Closure(@NotNull LocalDate closedOn, @NotNull @Size(max = REASON) String reason) {
    }

    @Schema(name = "GroupReopening")
    public record Reopening(@NotNull LocalDate reopenedOn, @NotNull @Size(max = REASON) String reason) {
    }

    /** @param leftOn its last day, for a membership that is over */
    @Schema(name = "GroupMemberToAdd")
    public record NewMember(
            @NotNull @Min(Urn.LOWEST) @Max(Urn.HIGHEST) Integer urn, @NotNull LocalDate joinedOn, LocalDate leftOn,
            @Size(max = REASON) String reason) {
    }

    /** @param leftOn its last day */
    @Schema(name = "GroupDeparture")
    public record Departure(@NotNull LocalDate leftOn, @Size(max = REASON) String reason) {
    }

    /**
     * @param since the first day of the membership that is meant, as the register has it; left out where it has none
     * @param leftOn left out for one that goes on
     */
    @Schema(name = "MembershipCorrection")
    public record Correction(
            LocalDate since, @NotNull LocalDate joinedOn, LocalDate leftOn, @NotNull @Size(max = REASON) String reason) {
    }

    /** @param since as with a correction */
    @Schema(name = "MembershipWithdrawal")
    public record Withdrawal(LocalDate since, @NotNull @Size(max = REASON) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    GroupQueries queries;

    @POST
    @Operation(operationId = "registerGroup", summary = "Registers a group by hand: a diocese, a cluster, an alliance, or what GIAS does not list yet")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "group-already-registered")
    public Uni<Response> register(@NotNull @Valid GroupBody.Registration body) {
        GroupDetails details = body.details(null);
        String id = body.uid != null ? body.uid.toString() : EventIds.next().toString();
        return commands.decide(body, Groups.GROUP, id, (step, group) -> {
            group.execute(new RegisterGroup(id, details), step.cause());
            return answer(step, group, true);
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeGroup", summary = "Changes a group's facts",
            description = "The body holds all of them: what is left out is unknown, except the status, which stays. "
                    + "A group is closed and reopened by its closure and its reopening.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "status-not-changed-here or changed-in-the-future")
    public Uni<Response> change(@PathParam("id") String id, @NotNull @Valid GroupBody.Change body) {
        return change(id, body, body.reason, (step, details) ->
                new ChangeGroupDetails(id, body.details(details), body.changedOn, body.reason,
                        CouncilTime.day(step.work().now())));
    }

    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeGroup", summary = "Closes a group",
            description = "Its members stay in its history; end their memberships with the day on which they left.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Uni<Response> close(@PathParam("id") String id, @NotNull @Valid Closure body) {
        return change(id, body, body.reason(), (step, details) ->
                new CloseGroup(id, body.closedOn(), body.reason(), CouncilTime.day(step.work().now())));
    }

    @POST
    @Path("/{id}/reopening")
    @Operation(operationId = "reopenGroup", summary = "Reopens a closed group")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Uni<Response> reopen(@PathParam("id") String id, @NotNull @Valid Reopening body) {
        return change(id, body, body.reason(), (step, details) ->
                new ReopenGroup(id, body.reopenedOn(), body.reason(), CouncilTime.day(step.work().now())));
    }

    @POST
    @Path("/{id}/members")
    @Operation(operationId = "addGroupMember", summary = "Records that a school joined the group",
            description = "Several times of one school may follow one another, and not overlap.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "membership-overlaps, left-before-joined or group-closed")
    public Uni<Response> join(@PathParam("id") String id, @NotNull @Valid NewMember body) {
        return commands.decide(body, List.of(Target.of(Groups.GROUP, id), Target.of(Schools.SCHOOL, body.urn())), step -> {
            var group = step.existing(step.held(Groups.GROUP, id));
            if (!step.held(Schools.SCHOOL, body.urn()).state().registered()) {
                throw ProblemException.badRequest("urn", "is not in the register");
            }
            group.execute(new AddMember(id, body.urn(), body.joinedOn(), body.leftOn(), body.reason()), step.cause(body.reason()));
            return answer(step, group, true);
        });
    }

    @POST
    @Path("/{id}/members/{urn}/departure")
    @Operation(operationId = "endGroupMembership", summary = "Records the last day of a school in the group")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "not-a-member or left-before-joined")
    public Uni<Response> leave(@PathParam("id") String id, @PathParam("urn") int urn, @NotNull @Valid Departure body) {
        return change(id, body, body.reason(), (step, details) -> new EndMembership(id, urn, body.leftOn(), body.reason()));
    }

    @POST
    @Path("/{id}/members/{urn}/correction")
    @Operation(operationId = "correctGroupMembership", summary = "Corrects the first and last day of a membership",
            description = "A file that goes on telling the old first day does not undo it.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "not-a-member, membership-overlaps, left-before-joined or group-closed")
    public Uni<Response> correct(@PathParam("id") String id, @PathParam("urn") int urn, @NotNull @Valid Correction body) {
        return change(id, body, body.reason(), (step, details) ->
                new CorrectMembership(id, urn, body.since(), body.joinedOn(), body.leftOn(), body.reason()));
    }

    @POST
    @Path("/{id}/members/{urn}/withdrawal")
    @Operation(operationId = "withdrawGroupMembership", summary = "Sets a membership aside that never was",
            description = "A file that goes on telling it with the same first day does not bring it back.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "409", description = "not-a-member")
    public Uni<Response> withdraw(@PathParam("id") String id, @PathParam("urn") int urn, @NotNull @Valid Withdrawal body) {
        return change(id, body, body.reason(), (step, details) ->
                new WithdrawMembership(id, urn, body.since(), body.reason()));
    }

    private Uni<Response> change(
            String id, Object body, String reason, BiFunction<Step, GroupDetails, GroupCommand> command) {
        return commands.decide(body, Groups.GROUP, id, (step, held) -> {
            var group = step.existing(held);
            group.execute(command.apply(step, group.state().details()), step.cause(reason));
            return answer(step, group, false);
        });
    }

    private Supplier<Uni<Answer>> answer(Step step, Held<GroupCommand, Group, GroupEvent> group, boolean created) {
        long version = group.version();
        Group now = group.state();
        return () -> queries.view(step.session(), group.id(), now, AsOf.NOW).map(view -> created
                ? Answer.created("/v1/groups/" + group.id(), view, version)
                : Answer.ok(view, version));
    }
}
