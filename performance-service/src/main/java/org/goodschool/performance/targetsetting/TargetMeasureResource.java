package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;

@Path("/v1/target-measures")
@RolesAllowed("${goodschool.everybody.roles}")
@Produces("application/json")
@Tag(name = "Targets")
public class TargetMeasureResource {

    @Schema(name = "TargetMeasures")
    public record All(List<TargetMeasure> items, List<String> estimateSources) {
    }

    @Inject
    Lists lists;

    @Inject
    Measures measures;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listTargetMeasures", summary = "What targets can be set for, in which years, and which published measure tells the outcome")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public Uni<Response> list() {
        return lists.whole(Uni.createFrom().item(new All(measures.all().measures(), measures.all().estimateSources())), TargetMeasure.class, All::items);
    }
}
