package org.goodschool.intervention.casework;

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
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.casework.domain.CaseCommand;
import org.goodschool.intervention.identification.IdentificationRow;
import org.goodschool.intervention.identification.IdentificationView;
import org.goodschool.intervention.identification.domain.IdentificationCommand.ConfirmIdentification;
import org.goodschool.intervention.school.domain.School;

/** A person confirms a provisional identification (F-06), and with it opens the case, in one transaction. */
@Path("/v1/identifications/{urn:[0-9]{1,9}}/confirmation")
@RolesAllowed("intervention-lead")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Identifications")
public class ConfirmationResource {

    /**
     * @param cycle       academic year, named by its end; absent: the cycle for which the school is identified
     * @param confirmedOn absent: today. The case opens on this day
     */
    public record ConfirmationRequest(@Min(2000) @Max(2999) Integer cycle, LocalDate confirmedOn,
            @NotNull @Size(max = 4000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @POST
    @Operation(operationId = "confirmIdentification", summary = "Confirm a provisional identification for a cycle; it opens a case",
            description = "Needs If-Match. Without `cycle` it is the cycle for which the school is identified. The case opens on `confirmedOn`, "
                    + "today unless given; the steps of the case cannot be earlier. Refused with a code: not-identified, already-confirmed, "
                    + "cycle-before-identification, cycle-not-begun (F-06), data-year-not-analysed (E-09: a ground that rests on results waits "
                    + "for those of the year before the cycle at its key stage), date-in-future.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdentificationView.class)))
    public Uni<Response> confirm(@PathParam("urn") int urn, @NotNull @Valid ConfirmationRequest body) {
        return commands.run(body, step -> step.existing(aggregates.identification(), urn).chain(identification -> {
            LocalDate today = CouncilTime.day(step.work().now());
            LocalDate confirmedOn = body.confirmedOn() == null ? today : body.confirmedOn();
            UUID caseId = UUID.randomUUID();
            var cause = step.cause(body.reason());
            identification.execute(new ConfirmIdentification(
                    urn, body.cycle(), caseId, step.caller().actor(), body.reason(), confirmedOn, today), cause);
            var confirmed = identification.state();
            return step.session().find(IdentificationRow.class, urn)
                    .chain(row -> step.load(InterventionAggregates.CASE, caseId)
                            .invoke(opened -> opened.execute(new CaseCommand.OpenCase(caseId,
                                    new School(urn, row.laCode, row.schoolName, true), confirmed.cycle(),
                                    List.copyOf(confirmed.grounds().values()), confirmedOn), cause)))
                    .chain(step::flush)
                    .chain(() -> step.session().find(IdentificationRow.class, urn))
                    .map(row -> Answer.ok(IdentificationView.of(row), identification.version()));
        }));
    }
}
