package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.judging.Judging;
import org.goodschool.performance.targetsetting.domain.Result;
import org.goodschool.performance.targetsetting.domain.TargetCommand;
import org.goodschool.performance.targetsetting.domain.TargetEvent;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;
import org.goodschool.performance.targetsetting.domain.TargetState;

/** Targets on their way (P-15). Each step names the state of the targets that the caller has seen. */
@Path("/v1/targets/{id}")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Targets")
public class TargetSteps {

    private interface Command {
        TargetCommand on(LocalDate today);
    }

    @Inject
    Commands commands;

    @Inject
    Measures measures;

    @Inject
    TargetDesk desk;

    @Inject
    TargetOutcomes outcomes;

    @Inject
    Judging judging;

    @POST
    @Path("proposal")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "reproposeTargets", summary = "The school proposes other targets in the place of those before",
            description = "Needs If-Match. They are guided anew. Refused with a code: not-proposed, already-agreed, nothing-changes, date-before-previous-step, and those of the first proposal.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> repropose(@PathParam("id") String id, @NotNull @Valid TargetRequests.Proposal body) {
        return commands.run(body, step -> existing(step, id).chain(held -> desk.school(step, held.state().urn()).chain(school ->
                take(step, held, null, today -> new TargetCommand.Repropose(measures.all(), body.all(), school,
                        TargetDesk.on(body.proposedOn(), today), today)))));
    }

    @POST
    @Path("guidance")
    @RolesAllowed("adviser")
    @Operation(operationId = "guideTargets", summary = "An adviser holds the targets against estimates, and says whether they are challenging (F-18)",
            description = "Needs If-Match. Refused with a code: not-proposed, already-agreed, estimate-missing, estimate-source-unknown, no-such-target, "
                    + "measure-repeated, figure-out-of-range, date-before-previous-step, date-in-future, year-over.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> guide(@PathParam("id") String id, @NotNull @Valid TargetRequests.Guidance body) {
        return commands.run(body, step -> existing(step, id).chain(held -> take(step, held, body.comment(), today ->
                new TargetCommand.Guide(measures.all(), body.all(), body.challenging(), body.comment(), TargetDesk.on(body.guidedOn(), today), today))));
    }

    @POST
    @Path("agreement")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "agreeTargets", summary = "The head and the chair of governors agree to the targets",
            description = "Needs If-Match. Refused with a code: not-proposed, not-guided, not-challenging, not-agreed-by-both, already-agreed, "
                    + "date-before-previous-step, date-in-future, year-over.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> agree(@PathParam("id") String id, @NotNull @Valid TargetRequests.Agreement body) {
        return commands.run(body, step -> existing(step, id).chain(held -> take(step, held, null, today ->
                new TargetCommand.Agree(body.head(), body.chair(), TargetDesk.on(body.agreedOn(), today), today))));
    }

    @POST
    @Path("sanction")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "sanctionTargets", summary = "The governors sanction the agreed targets; results that are published already are held against them",
            description = "Needs If-Match. Refused with a code: not-agreed, already-sanctioned, date-before-previous-step, date-in-future, year-over.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> sanction(@PathParam("id") String id, @NotNull @Valid TargetRequests.Sanctioning body) {
        // alone: an import that has not committed its results would miss this, and this the results
        return commands.run(body, step -> judging.alone(step.work()).chain(() -> existing(step, id)).chain(held -> {
            LocalDate today = TargetDesk.today(step);
            held.execute(new TargetCommand.Sanction(TargetDesk.on(body.sanctionedOn(), today), today), step.cause());
            return outcomes.compare(step.work(), held, step.cause())
                    .chain(() -> desk.view(step, id)).map(view -> Answer.ok(view, held.version()));
        }));
    }

    @POST
    @Path("progress")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "recordTargetProgress", summary = "The school says where it stands on the way to its targets",
            description = "Needs If-Match. Refused with a code: not-sanctioned, no-such-target, measure-repeated, figure-out-of-range, "
                    + "date-before-previous-step, date-in-future, year-over.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> progress(@PathParam("id") String id, @NotNull @Valid TargetRequests.Way body) {
        return commands.run(body, step -> existing(step, id).chain(held -> take(step, held, null, today ->
                new TargetCommand.RecordProgress(measures.all(), body.all(), TargetDesk.on(body.progressOn(), today), today))));
    }

    @POST
    @Path("result")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "enterTargetResult", summary = "Enter a result that nobody publishes, such as attendance",
            description = "Needs If-Match. Other outcomes follow from the published results by themselves. Refused with a code: not-sanctioned, "
                    + "no-such-target, result-is-published, figure-out-of-range.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> result(@PathParam("id") String id, @NotNull @Valid TargetRequests.Outcome body) {
        TargetMeasure measure = measures.all().named(body.measure()).orElseThrow(() -> ProblemException.badRequest("measure",
                "must be one of GET /v1/target-measures"));
        return commands.run(body, step -> existing(step, id).chain(held -> take(step, held, body.source(), _ ->
                new TargetCommand.EnterResult(new Result(measure, body.figure(), null, null)))));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({"performance-analyst", "adviser"})
    @Operation(operationId = "withdrawTargets", summary = "Take the targets back, with the reason: they were a mistake, or are to be set anew",
            description = "Needs If-Match. Refused with a code: not-proposed.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    public Uni<Response> withdraw(@PathParam("id") String id, @NotNull @Valid TargetRequests.Withdrawal body) {
        return commands.run(body, step -> existing(step, id).chain(held ->
                take(step, held, body.reason(), _ -> new TargetCommand.Withdraw(body.reason()))));
    }

    private static Uni<Held<TargetCommand, TargetState, TargetEvent>> existing(Step step, String id) {
        return step.existing(PerformanceAggregates.TARGETS, id);
    }

    private Uni<Answer> take(Step step, Held<TargetCommand, TargetState, TargetEvent> held, String reason, Command command) {
        held.execute(command.on(TargetDesk.today(step)), step.cause(reason));
        return desk.view(step, held.id()).map(view -> Answer.ok(view, held.version()));
    }
}
