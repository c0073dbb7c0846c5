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
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.people.PeopleRequests.Correction;
import org.goodschool.registry.people.PeopleRequests.Ending;
import org.goodschool.registry.people.PeopleRequests.NewAppointment;
import org.goodschool.registry.people.PeopleRequests.Withdrawal;
import org.goodschool.registry.people.PeopleViews.Reference;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.Role;

/** Who heads a school, who chairs and forms its governing body and its committees (R-01, R-02, O-16). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/people")
@Produces("application/json")
@Tag(name = "People")
public class PeopleOfSchoolResource {

    @Inject
    PeopleOf people;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
    @Operation(operationId = "listPeopleOfSchool", summary = "Who heads a school and who governs it",
            description = "`asOf`: on that day. `knownAt`: as the register knew it then. `lineage=include`: with the people of the schools "
                    + "that it goes back to, each under its own URN. Names and contact details, and job titles, are for "
                    + "those who deal with schools, and it is kept who saw them; everybody else sees roles and dates. The ETag is the "
                    + "version to send as If-Match with a command.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeopleViews.PeopleOf.class)))
    public Uni<Response> list(
            @PathParam("urn") int urn, @BeanParam AsOfQuery past,
            @QueryParam("lineage") String lineage,
            @QueryParam("role") Role role, @Parameter(description = "such as head-performance-management: the members of that committee") @QueryParam("committee") String committee,
            @Parameter(description = PeopleOf.WHY) @HeaderParam(PersonAccess.WHY) String why) {
        return people.read(Body.school(urn), past.time(), Families.wanted(lineage), role, committee, why);
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({"${goodschool.everybody.roles}", "data-protection"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "getPeopleOfSchoolTimeline", summary = "All that was recorded of roles here: what, since when, who, why",
            description = "Reasons are shown to those who are told names, and read `erased` after an erasure. `lineage=include`: with "
                    + "what was recorded of roles at the schools that it goes back to; `stream` says of which URN.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn, @QueryParam("lineage") String lineage,
            @Parameter(description = PeopleOf.WHY) @HeaderParam(PersonAccess.WHY) String why) {
        return people.timeline(Body.school(urn), Families.wanted(lineage), why);
    }

    @POST
    @RolesAllowed("registry-editor")
    @Operation(operationId = "appointPeopleOfSchool", summary = "Records that somebody takes a role here",
            description = "Of somebody in the register by `personId`, or of somebody new by `person`. Head and chair are held by one person "
                    + "at a time, unless both `shared`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "role-taken, already-in-role, role-not-here or until-before-from")
    public Uni<Response> appoint(@PathParam("urn") int urn, @NotNull @Valid NewAppointment request) {
        return people.appoint(Body.school(urn), "/v1/schools/" + urn + "/people", request);
    }

    @POST
    @Path("/{appointmentId}/ending")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "endPeopleOfSchoolAppointment", summary = "Records the last day of somebody in a role")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown, appointment-already-ended or until-before-from")
    public Uni<Response> end(@PathParam("urn") int urn, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Ending request) {
        return people.end(Body.school(urn), appointmentId, request);
    }

    @POST
    @Path("/{appointmentId}/correction")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "correctPeopleOfSchoolAppointment", summary = "Corrects the first and last day of somebody in a role")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown, role-taken, already-in-role or until-before-from")
    public Uni<Response> correct(@PathParam("urn") int urn, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Correction request) {
        return people.correct(Body.school(urn), appointmentId, request);
    }

    @POST
    @Path("/{appointmentId}/withdrawal")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "withdrawPeopleOfSchoolAppointment", summary = "Sets an appointment aside that never was")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(responseCode = "409", description = "appointment-unknown")
    public Uni<Response> withdraw(@PathParam("urn") int urn, @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid Withdrawal request) {
        return people.withdraw(Body.school(urn), appointmentId, request);
    }
}
