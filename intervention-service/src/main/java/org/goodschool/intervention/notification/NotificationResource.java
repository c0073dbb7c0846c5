package org.goodschool.intervention.notification;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.intervention.InterventionAggregates;
import org.goodschool.intervention.notification.domain.NotificationCommand.TakeNotification;
import org.goodschool.intervention.notification.domain.VisitKind;
import org.goodschool.intervention.school.SchoolRow;

/** Schools inform the desk as soon as Ofsted informs them (F-09). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/inspection-notifications")
@RolesAllowed({"duty-desk", "intervention-lead"})
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Inspection notifications")
public class NotificationResource {

    /**
     * @param notifiedOn when Ofsted told the school; absent: today
     * @param startsOn absent where the school does not say
     */
    @Schema(name = "InspectionNotificationToTake")
    public record Body(@NotNull VisitKind kind, LocalDate notifiedOn, LocalDate startsOn) {
    }

    @Inject
    Commands commands;

    @Inject
    InterventionAggregates aggregates;

    @POST
    @Operation(operationId = "takeInspectionNotification", summary = "A school informs the desk that Ofsted has informed it of a visit (F-09)",
            description = "It goes on to the register, which shows the announced visit until its outcome is recorded there. "
                    + "Refused with a code: another-la, school-closed, date-in-future, starts-before-notified.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NotificationView.class)))
    public Uni<Response> take(@PathParam("urn") int urn, @NotNull @Valid Body body) {
        return commands.run(body, step -> step.session().find(SchoolRow.class, urn).chain(row -> {
            if (row == null) {
                throw ProblemException.notFound("There is no school " + urn + " in the register.");
            }
            LocalDate today = CouncilTime.day(step.work().now());
            UUID id = UUID.randomUUID();
            var take = new TakeNotification(id, row.school(), body.kind(),
                    body.notifiedOn() == null ? today : body.notifiedOn(), body.startsOn(), today);
            return step.load(aggregates.notification(), id).chain(notification -> {
                notification.execute(take, step.cause());
                return view(step, id).map(view ->
                        Answer.created("/v1/inspection-notifications/" + id, view, notification.version()));
            });
        }));
    }

    static Uni<NotificationView> view(Step step, UUID notificationId) {
        return step.flush().chain(() -> step.session().find(NotificationRow.class, notificationId)).map(NotificationView::of);
    }
}
