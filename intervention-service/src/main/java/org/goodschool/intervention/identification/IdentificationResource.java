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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.identification.domain.IdentificationCommand.WithdrawIdentification;

/** A person decides against a provisional identification; confirming it is casework. */
@Path("/v1/identifications/{urn:[0-9]{1,9}}")
@RolesAllowed("intervention-lead")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Identifications")
public class IdentificationResource {

    public record WithdrawalRequest(@NotNull @Size(max = 4000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @POST
    @Path("/withdrawal")
    @Operation(operationId = "withdrawIdentification", summary = "Decide against a provisional identification",
            description = "Needs If-Match. The grounds are kept; a new one, or any that still holds in a later cycle, identifies the school again.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdentificationView.class)))
    public Uni<Response> withdraw(@PathParam("urn") int urn, @NotNull @Valid WithdrawalRequest body) {
        return commands.run(body, step -> step.existing(aggregates.identification(), urn).chain(identification -> {
            identification.execute(new WithdrawIdentification(urn, body.reason()), step.cause(body.reason()));
            return step.flush().chain(() -> step.session().find(IdentificationRow.class, urn))
                    .map(row -> Answer.ok(IdentificationView.of(row), identification.version()));
        }));
    }
}
