package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.goodschool.registry.people.domain.Basis;
import org.goodschool.registry.people.domain.Role;

/** Who holds which role anywhere, without names: for lists, counts and gaps. */
@Path("/v1/appointments")
@Produces("application/json")
@RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
@Tag(name = "People")
public class AppointmentsResource {

    private static final Listing<AppointmentOverviewRow> LISTING = Listing.of(AppointmentOverviewRow.class, "appointmentId")
            .filter("role").filter("urn").filter("la", "laCode").filter("committee").filter("subject").filter("basis")
            .filter("personId").to("begunBy", "heldFrom").from("goingOnTo", "lastDay")
            .sortable("heldFrom", "role");

    @Schema(name = "AppointmentInList")
    record InList(UUID appointmentId, UUID personId, Integer urn, String schoolName, String laCode, Role role, String committee,
            String subject, Basis basis, LocalDate from, LocalDate until) {

        static InList of(AppointmentOverviewRow row) {
            return new InList(row.appointmentId, row.personId, row.urn, row.schoolName, row.laCode, row.role, row.committee,
                    row.subject, row.basis, row.heldFrom, row.heldUntil);
        }
    }

    @Schema(name = "AppointmentPage")
    record Page(List<InList> items, String next) {
    }

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listAppointments", summary = "All roles at schools and authorities, without names",
            description = "Who was in a role on a day: `begunBy` and `goingOnTo` with that day. Names stand below the school, the "
                    + "authority or the person.")
    @Parameter(name = "role", in = ParameterIn.QUERY, description = "HEAD, CHAIR_OF_GOVERNORS, GOVERNOR, COMMITTEE_MEMBER or LA_CONTACT", schema = @Schema(implementation = Role.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority, or of the school's", schema = @Schema(implementation = String.class))
    @Parameter(name = "committee", in = ParameterIn.QUERY, description = "such as head-performance-management", schema = @Schema(implementation = String.class))
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "such as duty-desk", schema = @Schema(implementation = String.class))
    @Parameter(name = "basis", in = ParameterIn.QUERY, description = "NOMINATED, APPOINTED, ELECTED or EX_OFFICIO", schema = @Schema(implementation = Basis.class))
    @Parameter(name = "personId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "begunBy", in = ParameterIn.QUERY, description = "first day then or before", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "goingOnTo", in = ParameterIn.QUERY, description = "last day then or later, or none", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "appointmentId, heldFrom or role; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, InList.class, InList::of);
    }
}
