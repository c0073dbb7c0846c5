package org.goodschool.partner.school;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
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

/** What this service has heard about schools, of every authority. */
@Path("/v1/schools")
@Tag(name = "Schools")
public class KnownSchoolsResource {

    private static final Listing<SchoolRow> LISTING = Listing.of(SchoolRow.class, "urn")
            .filter("urn").filter("la", "laCode").filter("phase").filter("status").filter("grade").filter("standstill")
            .search("name", "name");

    record KnownSchool(int urn, String name, String laCode, String laName, String phase, String status, Grade grade,
            LocalDate gradeOn, boolean standstill) {

        static KnownSchool of(SchoolRow row) {
            return new KnownSchool(row.urn, row.name, row.laCode, row.laName, row.phase, row.status, row.grade, row.gradeOn,
                    row.standstill);
        }
    }

    /** The shape of a page, for the API description. */
    record KnownSchoolItems(List<KnownSchool> items, String next) {
    }

    @Inject
    Lists lists;

    @GET
    @RolesAllowed({"partner-manager", "adviser", "intervention-lead", "auditor"})
    @Produces(Lists.TYPES)
    @Operation(operationId = "listSchools", summary = "Schools as this service has heard of them",
            description = "Of every authority, eligible or not.")
    @Parameter(name = "urn", in = ParameterIn.QUERY, description = "The school", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "The school's authority, three digits",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "As GIAS names it: Primary, Secondary, …",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "OPEN, CLOSED, …",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "Of the latest inspection that gave an overall one",
            schema = @Schema(implementation = Grade.class))
    @Parameter(name = "standstill", in = ParameterIn.QUERY, description = "true: intervention has not been in touch yet (F-07)",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A property, with - before it for descending",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KnownSchoolItems.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, KnownSchool.class, KnownSchool::of);
    }
}
