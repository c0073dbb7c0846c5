package org.goodschool.performance.classification;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Step;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.classification.domain.ClassificationCommand;
import org.goodschool.performance.classification.domain.ClassificationCommand.RecordLetter;
import org.goodschool.performance.classification.domain.ClassificationCommand.Reclassify;
import org.goodschool.performance.classification.domain.ClassificationCommand.Withdraw;
import org.goodschool.performance.classification.domain.ClassificationEvent;
import org.goodschool.performance.classification.domain.ClassificationState;

/** What follows a decision. Each step names the state of the classification that the caller has seen. */
@Path("/v1/classifications/{id}")
@RolesAllowed("performance-analyst")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Risk classification")
public class ClassificationSteps {

    @Schema(name = "ClassificationLetterRequest")
    public record LetterRequest(@NotNull LocalDate sentOn) {
    }

    @Schema(name = "ClassificationWithdrawalRequest")
    public record WithdrawalRequest(@NotNull @Size(max = 4000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    DecisionDesk desk;

    @POST
    @Path("change")
    @Operation(operationId = "changeClassification", summary = "Decide anew within the cycle, on the evidence of today",
            description = "Needs If-Match. The school needs a new letter. Refused with a code: not-classified, nothing-changes, date-before-previous-step, "
                    + "and those of a first decision.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    public Uni<Response> change(@PathParam("id") String id, @NotNull @Valid DecisionDesk.Anew body) {
        return commands.run(body, step -> existing(step, id).chain(held ->
                desk.on(step, held.state().urn(), held.state().cycle(), body)
                        .chain(deciding -> take(step, held, new Reclassify(deciding), step.cause(body.reason())))));
    }

    @POST
    @Path("letter")
    @Operation(operationId = "recordClassificationLetter", summary = "Record that the head and the chair of governors have been sent the decision",
            description = "Needs If-Match. Refused with a code: not-classified, already-told, date-before-previous-step, date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    public Uni<Response> letter(@PathParam("id") String id, @NotNull @Valid LetterRequest body) {
        return commands.run(body, step -> existing(step, id).chain(held -> take(step, held,
                new RecordLetter(body.sentOn(), CouncilTime.day(step.work().now())), step.cause())));
    }

    @POST
    @Path("withdrawal")
    @Operation(operationId = "withdrawClassification", summary = "Take a classification back that should never have been, with the reason",
            description = "Needs If-Match. The school is then not classified in the cycle, and can be classified again. Refused with a code: not-classified.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    public Uni<Response> withdraw(@PathParam("id") String id, @NotNull @Valid WithdrawalRequest body) {
        return commands.run(body, step -> existing(step, id).chain(held ->
                take(step, held, new Withdraw(body.reason()), step.cause(body.reason()))));
    }

    private static Uni<Held<ClassificationCommand, ClassificationState, ClassificationEvent>> existing(Step step, String id) {
        return step.existing(PerformanceAggregates.CLASSIFICATION, id);
    }

    private static Uni<Answer> take(Step step, Held<ClassificationCommand, ClassificationState, ClassificationEvent> held,
            ClassificationCommand command, Cause cause) {
        held.execute(command, cause);
        return step.flush().chain(() -> step.session().find(ClassificationRow.class, held.id()))
                .map(row -> Answer.ok(ClassificationView.whole(row), held.version()));
    }
}
