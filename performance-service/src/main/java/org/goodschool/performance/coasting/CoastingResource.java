package org.goodschool.performance.coasting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.coasting.CoastingQuery.School;
import org.goodschool.performance.floor.FloorEvaluationRow;
import org.goodschool.performance.floor.domain.Outcome;
import org.goodschool.performance.floor.domain.YearsRunning;
import org.goodschool.performance.result.domain.KeyStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which schools were coasting: below a higher line than the floor's, three years running. */
@Path("/v1/coasting")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Coasting standard")
public class CoastingResource {

    /** @param urns none for all of the authority */
    private record Asked(int academicYear, KeyStage keyStage, String la, List<Integer> urns) {
    }

    @Inject
    WorkedOut workedOut;

    @Inject
    Lists lists;

    @Inject
    CoastingQuery query;

    @ConfigProperty(name = "goodschool.la")
    String councilLa;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listCoasting", summary = "Schools against the coasting standard of 2016 to 2018, with each of the three years",
            description = "Worked out from the results as they are believed now. A converter's old number counts by the lineage "
                    + "rule of the floor standard. A school without judged results in all three years is not judged.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CoastingView.All.class)))
    @APIResponse(responseCode = "404", description = "There was no coasting standard in that year")
    public Uni<Response> list(@QueryParam("academicYear") @NotNull @Min(1996) @Max(2100) Integer academicYear,
            @QueryParam("keyStage") @NotNull KeyStage keyStage,
            @Parameter(description = "DfE code of the authority; left out: the council's own") @QueryParam("la") String la,
            @QueryParam("urn") List<Integer> urn, @QueryParam("outcome") Outcome outcome) {
        YearsRunning standard = query.standard(keyStage, academicYear).orElseThrow(() -> ProblemException.notFound(
                "There was no coasting standard for " + keyStage + " in " + academicYear + "."));
        var asked = new Asked(academicYear, keyStage, la == null ? councilLa : la, List.copyOf(urn));
        return lists.whole(workedOut.of(asked, session -> schools(session, asked).chain(schools -> query.of(session, schools, standard, academicYear)))
                .map(items -> new CoastingView.All(items.stream()
                        .filter(item -> outcome == null || item.outcome() == outcome).toList())), CoastingView.class, CoastingView.All::items);
    }

    /** Those that have results of the year. */
    private static Uni<List<School>> schools(Mutiny.Session session, Asked asked) {
        var rows = session.createQuery("from FloorEvaluationRow where not withdrawn and academicYear = :academicYear and keyStage = :keyStage"
                        + (asked.urns().isEmpty() ? " and laCode = :la" : " and urn in :urns") + " order by urn", FloorEvaluationRow.class)
                .setParameter("academicYear", asked.academicYear()).setParameter("keyStage", asked.keyStage()).setReadOnly(true);
        return (asked.urns().isEmpty() ? rows.setParameter("la", asked.la()) : rows.setParameter("urns", asked.urns())).getResultList()
                .map(found -> found.stream().map(row -> new School(row.urn, row.schoolName, row.laCode)).toList());
    }
}
