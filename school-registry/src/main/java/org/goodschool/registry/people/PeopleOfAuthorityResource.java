package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.people.PersonAccess;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.registry.people.PeopleRequests.Correction;
import org.goodschool.registry.people.PeopleRequests.Ending;
import org.goodschool.registry.people.PeopleRequests.NewAppointment;
import org.goodschool.registry.people.PeopleRequests.Withdrawal;
import org.goodschool.registry.people.PeopleViews.Reference;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.Role;

/** Whom to ask at a local authority about what. */
@Path("/v1/local-authorities/{laCode}/people")
@Produces("application/json")
@Tag(name = "People")
public class PeopleOfAuthorityResource {

    @Inject
    PeopleOf people;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
    @Operation(operationId = "listPeopleOfAuthority", summary = "Whom to ask at a local authority, by subject",
            description = "`asOf`: on that day. `knownAt`: as the register knew it then. Names and contact details, and job titles, are for "
                    + "those who deal with schools, and it is kept who saw them; everybody else sees roles and dates. The ETag is the "
                    + "version to send as If-Match with a command.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeopleViews.PeopleOf.class)))
    public Uni<Response> list(
            @PathParam("laCode") String laCode, @BeanParam AsOfQuery past,
            @Parameter(description = "such as duty-desk") @QueryParam("subject") String subject,
            @Parameter(description = PeopleOf.WHY) @HeaderParam(PersonAccess.WHY) String why) {
        return people.read(body(laCode), past.time(), false, Role.LA_CONTACT, subject, why);
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "getPeopleOfAuthorityTimeline", summary = "All that was recorded of roles here: what, since when, who, why",
            description = "Reasons are shown to those who are told names, and read `erased` after an erasure.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("laCode") String laCode,
            @Parameter(description = PeopleOf.WHY) @HeaderParam(PersonAccess.WHY) String why) {
        return people.timeline(body(laCode), false, why);
    }

    @POST
    @RolesAllowed({"registry-editor", "operator"})
    @Operation(operationId = "appointPeopleOfAuthority", summary = "Records that somebody takes a role here",
            description = "Of somebody in the register by `personId`, or of somebody new by `person`. Head and chair are held by one person "
                    + "at a time, unless both `shared`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "role-taken, already-in-role, role-not-here or until-before-from")
    public Uni<Response> appoint(@PathParam("laCode") String laCode, @NotNull @Valid NewAppointment request) {
        return people.appoint(body(laCode), "/v1/local-authorities/" + laCode + "/people", request);
    }

    @POST
    @Path("/{appointmentId}/ending")
    @RolesAllowed({"registry-editor", "operator"})
    @Operation(operationId = "endPeopleOfAuthorityAppointment", summary = "Records the last day of somebody in a role")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown, appointment-already-ended or until-before-from")
    public Uni<Response> end(@PathParam("laCode") String laCode, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Ending request) {
        return people.end(body(laCode), appointmentId, request);
    }

    @POST
    @Path("/{appointmentId}/correction")
    @RolesAllowed({"registry-editor", "operator"})
    @Operation(operationId = "correctPeopleOfAuthorityAppointment", summary = "Corrects the first and last day of somebody in a role")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown, role-taken, already-in-role or until-before-from")
    public Uni<Response> correct(@PathParam("laCode") String laCode, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Correction request) {
        return people.correct(body(laCode), appointmentId, request);
    }

    @POST
    @Path("/{appointmentId}/withdrawal")
    @RolesAllowed({"registry-editor", "operator"})
    @Operation(operationId = "withdrawPeopleOfAuthorityAppointment", summary = "Sets an appointment aside that never was")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown")
    public Uni<Response> withdraw(@PathParam("laCode") String laCode, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Withdrawal request) {
        return people.withdraw(body(laCode), appointmentId, request);
    }

    private static Body body(String laCode) {
        if (!laCode.matches("[0-9]{3}")) {
            throw ProblemException.badRequest("laCode", "must be a DfE code of three digits");
        }
        return Body.authority(laCode);
    }
}
