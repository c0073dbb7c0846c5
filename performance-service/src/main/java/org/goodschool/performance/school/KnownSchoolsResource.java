package org.goodschool.performance.school;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
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

/** What this service has heard from the register: what a judgement takes from it where a file leaves something out. */
@Path("/v1/schools")
@Tag(name = "Schools")
public class KnownSchoolsResource {

    private static final Listing<SchoolRow> LISTING = Listing.of(SchoolRow.class, "urn")
            .filter("urn").filter("la", "laCode").filter("closed").filter("mainstream").search("name", "name");

    @Schema(name = "KnownSchool")
    public record KnownSchool(int urn, String name, String laCode,
                              @Schema(description = "Of a type that the floor standard covers") boolean mainstream,
                              boolean closed,
                              @Schema(description = "Closed only to become an academy") boolean converted) {

        static KnownSchool of(SchoolRow row) {
            return new KnownSchool(row.urn, row.name, row.laCode, row.mainstream, row.closed, row.converted);
        }
    }

    /** The shape of a page, for the API description. */
    @Schema(name = "KnownSchoolPage")
    public record KnownSchoolPage(List<KnownSchool> items, String next) {
    }

    @Inject
    Lists lists;

    @GET
    @RolesAllowed("${goodschool.everybody.roles}")
    @Produces(Lists.TYPES)
    @Operation(operationId = "listSchools", summary = "Schools as this service has heard of them from the register",
            description = "Schools that are only in results files are not among them.")
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "closed", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "mainstream", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the school's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "urn, or -urn", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KnownSchoolPage.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, KnownSchool.class, KnownSchool::of);
    }
}
