package org.goodschool.intervention.identification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.identification.domain.ConcernKind;
import org.goodschool.intervention.identification.domain.IdentificationCommand.RaiseConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawConcern;
import org.goodschool.intervention.identification.domain.IdentificationCommand;
import org.goodschool.intervention.identification.domain.IdentificationEvent;
import org.goodschool.intervention.identification.domain.IdentificationState;
import org.goodschool.intervention.school.SchoolRow;

/** Concerns that a person raises about a school, on evidence (F-05, A-18). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/concerns")
@RolesAllowed("intervention-lead")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Concerns")
public class ConcernResource {

    /** @param raisedOn absent: today */
    public record ConcernRequest(@NotNull ConcernKind kind, @NotNull @Size(max = 4000) String evidence, LocalDate raisedOn) {
    }

    public record WithdrawalRequest(@NotNull @Size(max = 4000) String reason) {
    }

    /** @param groundId by which the concern is withdrawn */
    public record ConcernRaised(String groundId, IdentificationView identification) {
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @Inject
    GroundsFollower follower;

    @POST
    @Operation(operationId = "raiseConcern", summary = "Raise a concern about a school, with evidence (F-05, A-18)",
            description = "It joins the school's identification, or begins one. Refused with a code: another-la, school-closed, "
                    + "evidence-missing, date-in-future. Evidence names no person.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConcernRaised.class)))
    public Uni<Response> raise(@PathParam("urn") int urn, @NotNull @Valid ConcernRequest body) {
        return commands.run(body, step -> step.session().find(SchoolRow.class, urn).chain(row -> {
            if (row == null) {
                throw ProblemException.notFound("There is no school " + urn + " in the register.");
            }
            LocalDate today = CouncilTime.day(step.work().now());
            var raise = new RaiseConcern(row.school(), UUID.randomUUID(), body.kind(), body.evidence(),
                    body.raisedOn() == null ? today : body.raisedOn(), today);
            return step.load(aggregates.identification(), urn)
                    .chain(identification -> execute(step, identification, raise, body.evidence())
                            .map(view -> Answer.created("/v1/identifications/" + urn,
                                    new ConcernRaised(raise.groundId(), view), identification.version())));
        }));
    }

    @POST
    @Path("/{groundId}/withdrawal")
    @Operation(operationId = "withdrawConcern", summary = "Withdraw a concern, with the reason",
            description = "Needs If-Match with the ETag of the identification. Refused with a code: concern-unknown.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdentificationView.class)))
    public Uni<Response> withdraw(@PathParam("urn") int urn, @PathParam("groundId") String groundId, @NotNull @Valid WithdrawalRequest body) {
        return commands.run(body, step -> step.existing(aggregates.identification(), urn)
                .chain(identification -> execute(
                        step, identification, new WithdrawConcern(urn, groundId, body.reason()), body.reason())
                        .map(view -> Answer.ok(view, identification.version()))));
    }

    private Uni<IdentificationView> execute(Step step,
            Held<IdentificationCommand, IdentificationState, IdentificationEvent> identification,
            IdentificationCommand command, String reason) {
        var cause = step.cause(reason);
        List<IdentificationEvent> events = identification.execute(command, cause);
        return follower.follow(step.work(), List.of(
                        new GroundsFollower.Decided(identification.state().caseId(), events, cause)))
                .chain(step::flush)
                .chain(() -> step.session().find(IdentificationRow.class, command.urn()))
                .map(IdentificationView::of);
    }
}
