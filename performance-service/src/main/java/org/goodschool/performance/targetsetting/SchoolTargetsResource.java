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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.targetsetting.domain.TargetCommand;

/**
 * Where targets begin (P-15). The school acts through the council's people: what it proposes, agrees and tells of its
 * progress is entered by the analyst or by the adviser who has heard it.
 */
@Path("/v1/schools/{urn:[0-9]{1,9}}/targets")
@RolesAllowed({"performance-analyst", "adviser"})
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Targets")
public class SchoolTargetsResource {

    @Inject
    Commands commands;

    @Inject
    Measures measures;

    @Inject
    TargetDesk desk;

    @ConfigProperty(name = "goodschool.la")
    String councilLa;

    @POST
    @Operation(operationId = "proposeTargets", summary = "The school proposes its targets for the results of an academic year",
            description = "Refused with a code: already-proposed, not-our-school, measure-unknown, measure-of-other-years, measure-repeated, "
                    + "figure-out-of-range, year-over, date-in-future.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetSetView.class)))
    @APIResponse(responseCode = "404", description = "The register has no such school")
    public Uni<Response> propose(@PathParam("urn") int urn, @NotNull @Valid TargetRequests.First body) {
        String id = TargetOutcomes.id(urn, body.academicYear());
        return commands.run(body, step -> desk.school(step, urn).chain(school ->
                step.load(PerformanceAggregates.TARGETS, id).chain(held -> {
                    LocalDate today = TargetDesk.today(step);
                    held.execute(new TargetCommand.Propose(school, councilLa, body.academicYear(), measures.all(), body.all(),
                            TargetDesk.on(body.proposedOn(), today), today), step.cause());
                    return desk.view(step, id).map(view -> Answer.created("/v1/targets/" + id, view, held.version()));
                })));
    }
}
