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
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.registry.group.domain.Group;
import org.goodschool.registry.provenance.LastTold;
import org.goodschool.registry.provenance.Provenance;

/** Where each value that is shown of a group, and each membership, comes from (C-10). */
@Path("/v1/groups/{id}/provenance")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Groups")
public class GroupProvenanceResource {

    @Inject
    Transactions transactions;

    @Inject
    GroupQueries queries;

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getGroupProvenance", summary = "Where each value of a group comes from: file, row and date, or who entered it",
            description = "By the names that the group itself has them under; `member 900002` is the membership of that URN. "
                    + "`asOf`: of the values on that day. `knownAt`: as the register knew them then.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Provenance.class)))
    @APIResponse(responseCode = "404", description = "Not in the register, then or now")
    public Uni<Response> of(@PathParam("id") String id, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return lists.whole(transactions.in(session -> queries.history(session, id)).map(all -> {
            var history = History.of(all, when.asOf(), when.knownAt());
            LastTold details = LastTold.of(Groups.GROUP, history, Group::details);
            if (details.events().isEmpty()) {
                throw GroupsResource.unknown(id);
            }
            return Provenance.of(details, LastTold.of(Groups.GROUP, history, GroupProvenanceResource::members));
        }), Provenance.Told.class, Provenance::lines);
    }

    private static Map<String, ?> members(Group group) {
        return group.memberships().stream().collect(Collectors.groupingBy(membership -> "member " + membership.urn()));
    }
}
