package org.goodschool.registry.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Checked;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.chassis.rest.Step;
import org.goodschool.registry.school.GiasCodes;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.SchoolCommand.ChangeSchoolDetails;
import org.goodschool.registry.school.domain.SchoolCommand.CloseSchool;
import org.goodschool.registry.school.domain.SchoolCommand.RegisterSchool;
import org.goodschool.registry.school.domain.SchoolCommand.ReopenSchool;
import org.goodschool.registry.school.domain.SchoolCommand;
import org.goodschool.registry.school.domain.SchoolDetails;

/** What a person enters in the register by hand. */
@Path("/v1/schools")
@Produces("application/json")
@Consumes("application/json")
@RolesAllowed("registry-editor")
@Tag(name = "Schools")
public class SchoolCommandsResource {

    @Schema(name = "SchoolClosure")
    public record Closure(
            @NotNull LocalDate closedOn,
            @NotNull @Size(max = 2000) String reason,
            @Size(max = 300)
            @Schema(description = "GIAS's name, such as Academy Converter; Not applicable for none. Where it is left out, the reason "
                    + "if that is such a name, or else as it is known")
            String closureReason) implements Checked {

        @Override
        public void check(List<FieldError> errors) {
            SchoolBody.closureReason("closureReason", closureReason, errors);
        }

        /** A person need not say the same twice; that none of these is why says only who means it. */
        private String inGiasWords() {
            return closureReason != null ? GiasCodes.closureReason(closureReason).orElseThrow()
                    : GiasCodes.applying(GiasCodes.closureReason(reason).orElse(null));
        }
    }

    @Schema(name = "SchoolReopening")
    public record Reopening(@NotNull LocalDate reopenedOn, @NotNull @Size(max = 2000) String reason) {
    }

    @Inject
    Commands commands;

    @POST
    @Operation(operationId = "registerSchool", summary = "Registers a school by hand")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(responseCode = "409", description = "school-already-registered")
    public Uni<Response> register(@NotNull @Valid SchoolBody.Registration body) {
        SchoolDetails details = body.details(null);
        return commands.decide(body, Schools.SCHOOL, body.urn, (step, school) -> {
            school.execute(new RegisterSchool(body.urn, details), step.cause());
            long version = school.version();
            return () -> view(step, body.urn).map(view -> Answer.created("/v1/schools/" + body.urn, view, version));
        });
    }

    @PUT
    @Path("/{urn:[0-9]{1,9}}")
    @Operation(operationId = "changeSchool", summary = "Changes a school's facts",
            description = "The body holds all of them: what is left out is unknown, except the status, which stays. "
                    + "A school is closed and reopened by its closure and its reopening.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(responseCode = "409", description = "status-not-changed-here or changed-in-the-future")
    public Uni<Response> change(@PathParam("urn") int urn, @NotNull @Valid SchoolBody.Change body) {
        return change(urn, body, body.reason, (step, details) ->
                new ChangeSchoolDetails(urn, body.details(details), body.changedOn, body.reason,
                        CouncilTime.day(step.work().now())));
    }

    @POST
    @Path("/{urn:[0-9]{1,9}}/closure")
    @Operation(operationId = "closeSchool", summary = "Closes a school")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Uni<Response> close(@PathParam("urn") int urn, @NotNull @Valid Closure body) {
        return change(urn, body, body.reason(), (step, details) ->
                new CloseSchool(urn, body.closedOn(), body.reason(), body.inGiasWords(), CouncilTime.day(step.work().now())));
    }

    @POST
    @Path("/{urn:[0-9]{1,9}}/reopening")
    @Operation(operationId = "reopenSchool", summary = "Reopens a closed school")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.class)))
    public Uni<Response> reopen(@PathParam("urn") int urn, @NotNull @Valid Reopening body) {
        return change(urn, body, body.reason(), (step, details) ->
                new ReopenSchool(urn, body.reopenedOn(), body.reason(), CouncilTime.day(step.work().now())));
    }

    private Uni<Response> change(
            int urn, Object body, String reason, BiFunction<Step, SchoolDetails, SchoolCommand> command) {
        return commands.decide(body, Schools.SCHOOL, urn, (step, held) -> {
            var school = step.existing(held);
            school.execute(command.apply(step, school.state().details()), step.cause(reason));
            long version = school.version();
            return () -> view(step, urn).map(view -> Answer.ok(view, version));
        });
    }

    private static Uni<SchoolView> view(Step step, int urn) {
        return step.session().find(SchoolRow.class, urn).map(SchoolView::of);
    }
}
