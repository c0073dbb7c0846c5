package org.goodschool.intervention.notification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.intervention.ById;
import org.goodschool.intervention.notification.domain.VisitKind;

/** Visits of Ofsted's that schools have told the desk of: not for everybody before they have taken place. */
@Path("/v1/inspection-notifications")
@RolesAllowed({"duty-desk", "intervention-lead", "adviser", "auditor"})
@Produces("application/json")
@Tag(name = "Inspection notifications")
public class NotificationReads {

    private static final Listing<NotificationRow> LISTING = Listing.of(NotificationRow.class, "notificationId", "notifiedOn")
            .filter("urn").filter("kind").filter("withdrawn").search("name", "schoolName")
            .from("notifiedFrom", "notifiedOn").to("notifiedTo", "notifiedOn")
            .sortable("urn", "kind", "recordedAt");

    /** As answered by the list. */
    @Schema(name = "InspectionNotificationPage")
    public record Page(List<NotificationView> items, String next) {
    }

    @Inject
    Lists lists;

    @Inject
    ById byId;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listInspectionNotifications", summary = "Visits of Ofsted's that schools have told the desk of (F-09)",
            description = "A filter may be given several times: any of its values.")
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = VisitKind.class))
    @Parameter(name = "withdrawn", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "notifiedFrom", in = ParameterIn.QUERY, description = "on this day or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "notifiedTo", in = ParameterIn.QUERY, description = "on this day or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "notifiedOn, notificationId, urn, kind or recordedAt; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, NotificationView.class, NotificationView::of);
    }

    @GET
    @Path("/{notificationId}")
    @Operation(operationId = "getInspectionNotification", summary = "One notification",
            description = "The ETag is the version to send as If-Match with its withdrawal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NotificationView.class)))
    @APIResponse(responseCode = "404", description = "No such notification")
    public Uni<Response> get(@PathParam("notificationId") UUID notificationId) {
        return byId.one(NotificationRow.class, notificationId, NotificationView::of, row -> row.version,
                "There is no notification " + notificationId + ".");
    }
}
