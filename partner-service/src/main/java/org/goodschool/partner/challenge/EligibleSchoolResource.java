package org.goodschool.partner.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.partner.school.domain.Grade;

@Path("/v1/eligible-schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class EligibleSchoolResource {

    private static final Listing<EligibleSchoolRow> LISTING = Listing.of(EligibleSchoolRow.class, "urn")
            .filter("la", "laCode").filter("phase").filter("grade").filter("standstill").filter("allocated")
            .filter("systemLeader").search("name", "name");

    @Inject
    Lists lists;

    @GET
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "listEligibleSchools", summary = "Schools that are eligible for a challenge partner today",
            description = "By grade (satisfactory, requires improvement) or as a system leader. `standstill` is advice: "
                    + "intervention has not been in touch with the school yet.")
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "The school's authority, three digits",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "As GIAS names it: Primary, Secondary, …",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "Of the latest inspection that gave an overall one",
            schema = @Schema(implementation = Grade.class))
    @Parameter(name = "standstill", in = ParameterIn.QUERY, description = "true: intervention has not been in touch yet (F-07)",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "allocated", in = ParameterIn.QUERY, description = "true: has a challenge partner",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "systemLeader", in = ParameterIn.QUERY, description = "true: is or might be a system leader",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A property, with - before it for descending",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.SchoolItems.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, SchoolView.class, EligibleSchoolRow::view);
    }
}
