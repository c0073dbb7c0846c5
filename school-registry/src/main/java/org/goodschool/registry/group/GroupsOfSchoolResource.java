package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;

/** In which groups a school was on a day. */
@Path("/v1/schools/{urn:[0-9]{1,9}}/groups")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Groups")
public class GroupsOfSchoolResource {

    @Inject
    Transactions transactions;

    @Inject
    GroupQueries queries;

    @GET
    @Operation(operationId = "listGroupsOfSchool", summary = "The groups that a school belongs or belonged to",
            description = "`asOf`: on that day. `knownAt`: as the register knew it then. A school without any has empty lists, "
                    + "whether it is in the register or not: groups have members that are no schools of the register.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.OfSchools.class)))
    public Uni<GroupView.OfSchools> ofSchool(
            @PathParam("urn") int urn, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return transactions.in(session -> queries.ofSchool(session, urn, when));
    }
}
