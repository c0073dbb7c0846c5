package org.goodschool.intervention.notification;

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
import java.util.UUID;
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
import org.goodschool.intervention.notification.domain.NotificationCommand.WithdrawNotification;

/** A notification was a mistake, or Ofsted puts the visit off. */
@Path("/v1/inspection-notifications/{notificationId}/withdrawal")
@RolesAllowed({"duty-desk", "intervention-lead"})
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Inspection notifications")
public class NotificationWithdrawalResource {

    @Schema(name = "InspectionNotificationWithdrawal")
    public record Withdrawal(@NotNull @Size(max = 2000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @POST
    @Operation(operationId = "withdrawInspectionNotification", summary = "Withdraw a notification, with the reason: a mistake, or Ofsted puts the visit off")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NotificationView.class)))
    public Uni<Response> withdraw(@PathParam("notificationId") UUID notificationId, @NotNull @Valid Withdrawal body) {
        return commands.run(body, step -> step.existing(aggregates.notification(), notificationId).chain(notification -> {
            notification.execute(new WithdrawNotification(body.reason()), step.cause(body.reason()));
            return NotificationResource.view(step, notificationId).map(view -> Answer.ok(view, notification.version()));
        }));
    }
}
