package org.goodschool.performance.yearsbelow;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.YearsBelow;
import org.goodschool.performance.result.domain.KeyStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many years a school has been below the floor, under whichever number (F-03, A-15). */
@Path("/v1/schools/{urn:[0-9]{1,9}}")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Floor standard")
public class YearsBelowResource {

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    Standards standards;

    @GET
    @Produces(Lists.TYPES)
    @Path("years-below")
    @Operation(operationId = "getYearsBelow", summary = "In which years a school was below the floor, and how many those are",
            description = "Each year is judged by its own rule set: up to 2008 by attainment alone, from 2009 by the whole "
                    + "standard. A year that was not judged counts neither way. Results under an earlier URN are counted where "
                    + "the dated lineage rule says that the school went on (A-15): `urns` and `notCounted` tell which. "
                    + "Why not: several-predecessors, other-kind-of-link, new-school, conversion-unknown.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = YearsBelow.class)))
    public Uni<Response> yearsBelow(@PathParam("urn") int urn, @QueryParam("keyStage") @NotNull KeyStage keyStage) {
        return lists.whole(transactions.in(session -> Continuations.of(session, standards.all(), List.of(urn)).chain(continuations ->
                rows(session, continuations.line(urn).urns(), keyStage).map(rows -> YearsBelow.of(urn, keyStage, rows.stream()
                        .map(row -> new YearsBelow.Year(row.urn, row.academicYear, row.outcome, row.reason, row.ruleSet)).toList(),
                        year -> continuations.predecessors(urn, year))))), YearsBelow.Year.class, YearsBelow::years);
    }

    private static Uni<List<FloorEvaluationRow>> rows(Mutiny.Session session, List<Integer> urns, KeyStage keyStage) {
        return session.createQuery("from FloorEvaluationRow where not withdrawn and urn in :urns and keyStage = :keyStage order by id",
                        FloorEvaluationRow.class)
                .setParameter("urns", urns).setParameter("keyStage", keyStage).setReadOnly(true).getResultList();
    }
}
