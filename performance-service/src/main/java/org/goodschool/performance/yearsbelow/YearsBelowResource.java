package org.goodschool.performance.yearsbelow;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.performance.floor.Judgements;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.floor.domain.Outcome;
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

    @Inject
    Heirs heirs;

    @GET
    @Produces(Lists.TYPES)
    @Path("years-below")
    @Operation(operationId = "getYearsBelow", summary = "In which years a school was below the floor, and how many those are",
            description = "Each year is judged by its own rule set: up to 2008 by attainment alone, from 2009 by the whole "
                    + "standard. A year that was not judged counts neither way. Results under an earlier URN are counted where "
                    + "the dated lineage rule says that the school went on (A-15): `urns` and `notCounted` tell which. With asOf, the years that were over on that day; with knownAt, as judgements, links and closures were known. "
                    + "Why not: several-predecessors, other-kind-of-link, new-school, conversion-unknown.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = YearsBelow.class)))
    public Uni<Response> yearsBelow(@PathParam("urn") int urn, @QueryParam("keyStage") @NotNull KeyStage keyStage, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return lists.whole(transactions.in(session -> continuations(session, urn, when).chain(continuations ->
                years(session, continuations.line(urn).urns(), keyStage, when).map(years -> YearsBelow.of(urn, keyStage, years,
                        year -> continuations.predecessors(urn, year))))), YearsBelow.Year.class, YearsBelow::years);
    }

    private Uni<Continuations> continuations(Mutiny.Session session, int urn, AsOf when) {
        return when.knownAt() == null ? Continuations.of(session, standards.all(), List.of(urn)) : heirs.known(session, List.of(urn), when.knownAt());
    }

    private static Uni<List<YearsBelow.Year>> years(Mutiny.Session session, List<Integer> urns, KeyStage keyStage, AsOf when) {
        return Judgements.at(when).ofSchools(urns).of(keyStage)
                .ask(session, "j.urn, j.academic_year, j.outcome, j.reason, j.rule_set", "order by 1, 2").rows()
                .map(rows -> rows.stream().map(row -> new YearsBelow.Year((Integer) row[0], (Integer) row[1],
                        Outcome.valueOf((String) row[2]), (String) row[3], (String) row[4])).toList());
    }
}
