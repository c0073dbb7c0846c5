package org.goodschool.performance.targetsetting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.performance.targetsetting.domain.TargetMeasure;

@Path("/v1/target-measures")
@RolesAllowed({"reader", "registry-editor", "performance-analyst", "intervention-lead", "duty-desk", "partner-manager",
    "adviser", "integrator", "auditor", "operator"})
@Produces("application/json")
@Tag(name = "Targets")
public class TargetMeasureResource {

    @Schema(name = "TargetMeasures")
    public record All(List<TargetMeasure> items, List<String> estimateSources) {
    }

    @Inject
    Measures measures;

    @GET
    @Operation(operationId = "listTargetMeasures", summary = "What targets can be set for, in which years, and which published measure tells the outcome")
    public Uni<All> list() {
        return Uni.createFrom().item(new All(measures.all().measures(), measures.all().estimateSources()));
    }
}
