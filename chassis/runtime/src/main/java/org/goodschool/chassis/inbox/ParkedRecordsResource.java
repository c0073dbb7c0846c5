package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Page;

@Path("/v1/parked-records")
@Tag(name = "Operations")
@Produces("application/json")
public class ParkedRecordsResource {

    @Inject
    ParkedRecords parked;

    @GET
    @RolesAllowed("operator")
    @Operation(operationId = "listParkedRecords", summary = "Records that could not be handled, with the reason",
            description = "Later events of the same aggregate wait behind them; everything else goes on.")
    public Uni<Page<ParkedRecords.Parked>> list() {
        return parked.list().map(records -> new Page<>(records, null));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed("operator")
    @Operation(operationId = "replayParkedRecord", summary = "Handle a parked record again, and those behind it",
            description = "After the cause is mended. Answers what is still parked.")
    public Uni<Page<ParkedRecords.Parked>> replay(@PathParam("id") long id) {
        return parked.replay(id).map(records -> new Page<>(records, null));
    }
}
