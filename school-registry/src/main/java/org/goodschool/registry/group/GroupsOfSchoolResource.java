package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.registry.lineage.Families;

/** In which groups a school was on a day. */
@Path("/v1/schools/{urn:[0-9]{1,9}}/groups")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Groups")
public class GroupsOfSchoolResource {

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    GroupQueries queries;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listGroupsOfSchool", summary = "The groups that a school belongs or belonged to",
            description = "`asOf`: on that day. `knownAt`: as the register knew it then. `lineage=include`: with those of the schools "
                    + "that it goes back to, each under its own URN. As a file: those and the former ones. A school without any has empty lists, "
                    + "whether it is in the register or not: groups have members that are no schools of the register.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.OfSchools.class)))
    public Uni<Response> ofSchool(
            @PathParam("urn") int urn, @BeanParam AsOfQuery past,
            @QueryParam("lineage") String lineage) {
        AsOf when = past.time();
        boolean withPredecessors = Families.wanted(lineage);
        return lists.whole(transactions.in(session -> queries.ofSchool(session, urn, when, withPredecessors)), GroupView.OfSchool.class,
                GroupView.OfSchools::all);
    }
}
