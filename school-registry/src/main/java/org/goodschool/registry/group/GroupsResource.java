package org.goodschool.registry.group;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.registry.group.domain.Group;

/** Finding and reading groups, and who belonged to one on a day (O-11, O-12, O-14, O-26). */
@Path("/v1/groups")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Groups")
public class GroupsResource {

    private static final Listing<GroupRow> LISTING = Listing.of(GroupRow.class, "id")
            .filter("kind").filter("type").filter("status").filter("reference").filter("companiesHouseNumber").filter("ukprn")
            .filter("la", "id", GroupQueries::ofMembersIn).filter("member", "id", GroupQueries::ofMembers)
            .search("name", "name")
            .sortable("name", "kind", "status", "members");

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    GroupQueries queries;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listGroups", summary = "The groups of the register: trusts, federations, sponsors, dioceses, clusters, alliances",
            description = "A filter may be given several times: any of its values. `name` finds a part of the name.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "FEDERATION, TRUST, SPONSOR, MULTI_ACADEMY_TRUST, SINGLE_ACADEMY_TRUST, UMBRELLA_TRUST, CHILDRENS_CENTRES, DIOCESE, CLUSTER or TEACHING_SCHOOL_ALLIANCE", schema = @Schema(implementation = String.class))
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "GIAS name, such as Multi-academy trust", schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "OPEN, OPEN_PROPOSED_TO_CLOSE, CLOSED, PROPOSED_TO_OPEN or CREATED_IN_ERROR", schema = @Schema(implementation = String.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of an authority of which a school is or was a member", schema = @Schema(implementation = String.class))
    @Parameter(name = "member", in = ParameterIn.QUERY, description = "URN of a school that is or was a member", schema = @Schema(implementation = String.class))
    @Parameter(name = "reference", in = ParameterIn.QUERY, description = "GIAS's group id, such as TR00811", schema = @Schema(implementation = String.class))
    @Parameter(name = "companiesHouseNumber", in = ParameterIn.QUERY, description = "eight characters", schema = @Schema(implementation = String.class))
    @Parameter(name = "ukprn", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, name, kind, status or members; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.Page.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, GroupView.InList.class, GroupView.InList::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGroup", summary = "One group and its members, as they are or as they were",
            description = "`asOf`: as it was on that day, and who belonged to it then. `knownAt`: as the register knew it then. "
                    + "The ETag, which a reading of the past has not, is the version to send as If-Match with a command.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "404", description = "Not in the register, then or now")
    public Uni<Response> get(
            @PathParam("id") String id, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return transactions.in(session -> queries.history(session, id).chain(history -> {
            Group group = History.state(Groups.GROUP, history, when.asOf(), when.knownAt());
            if (!group.registered()) {
                throw unknown(id);
            }
            // No 304 by this ETag: the names of members have streams, and versions, of their own.
            return queries.view(session, id, group, when).map(view -> when.now()
                    ? Response.ok(view).header("ETag", "\"" + history.getLast().version() + "\"").build()
                    : Response.ok(view).build());
        }));
    }

    @GET
    @Path("/{id}/timeline")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getGroupTimeline", summary = "All that was recorded of a group and its members: what, since when, who, why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("id") String id) {
        return lists.timeline(transactions.in(session -> queries.history(session, id)).map(history -> TimelineEntry.of(history, () -> unknown(id))));
    }

    static ProblemException unknown(String id) {
        return ProblemException.notFound("Group " + id + " is not in the register.");
    }
}
