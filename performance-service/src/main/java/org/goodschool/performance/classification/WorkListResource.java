package org.goodschool.performance.classification;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.WorkedOut;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.performance.classification.domain.Scheme;
import org.hibernate.reactive.mutiny.Mutiny;

/** The yearly work: which schools are still to be decided on, and what is suggested for each (P-08). Confidential. */
@Path("/v1/classification-suggestions")
@RolesAllowed({"performance-analyst", "intervention-lead", "adviser", "auditor"})
@Tag(name = "Risk classification")
public class WorkListResource {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Neither closed nor still proposed to open; nothing told of opening does not make a school closed. */
    private static final String UNDECIDED = """
            select s.urn from school s where s.la_code = :la and not s.closed
              and coalesce((select o.open from school_opening o where o.urn = s.urn and o.valid_from <= cast(:today as date)
                            order by o.valid_from desc, o.sequence desc, o.part desc limit 1), true)
              and not exists (select 1 from classification c
                              where c.urn = s.urn and c.cycle = cast(:cycle as int) and c.category is not null)
            order by s.urn""";

    @Schema(name = "ClassificationWorkList")
    public record All(int cycle, String scheme, List<SuggestionView> items) {
    }

    private record Asked(int cycle, String la, LocalDate today) {
    }

    @Inject
    WorkedOut workedOut;

    @Inject
    Lists lists;

    @Inject
    DecisionDesk desk;

    @Inject
    EvidenceOfSchools evidence;

    @ConfigProperty(name = "goodschool.la")
    String councilLa;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listClassificationSuggestions", summary = "The council's open schools that have no decision in a cycle, each with what is suggested and on what evidence",
            description = "A school leaves the list with its decision, and comes back if that is withdrawn. By URN.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    @APIResponse(responseCode = "404", description = "No scheme covers the cycle")
    public Uni<Response> list(
            @Parameter(description = "Academic year, named by its end") @QueryParam("cycle") @NotNull @Min(1996) @Max(2100) Integer cycle,
            @Parameter(description = "DfE code of the authority; left out: the council's own") @QueryParam("la") String la,
            @Parameter(description = "Only those for which this category is suggested") @QueryParam("category") String category,
            @Parameter(description = "Only those without a suggestion for this reason, such as no-results") @QueryParam("reason") String reason) {
        Scheme scheme = desk.schemes().of(cycle).orElseThrow(() ->
                ProblemException.notFound("No classification scheme covers the cycle " + cycle + "."));
        var asked = new Asked(cycle, la == null ? councilLa : la, CouncilTime.day(CLOCK.instant()));
        return lists.whole(workedOut.of(asked, session -> suggestions(session, asked, scheme)).map(all -> new All(cycle, scheme.id(), all.stream()
                .filter(view -> category == null || category.equals(view.category()))
                .filter(view -> reason == null || Objects.equals(reason, view.reason())).toList())), SuggestionView.class, All::items);
    }

    private Uni<List<SuggestionView>> suggestions(Mutiny.Session session, Asked asked, Scheme scheme) {
        return undecided(session, asked).chain(urns -> evidence.of(session, urns).map(known -> urns.stream().map(known::get)
                .map(school -> SuggestionView.of(school.school(), asked.cycle(), scheme, school.suggest(scheme, asked.cycle()))).toList()));
    }

    private static Uni<List<Integer>> undecided(Mutiny.Session session, Asked asked) {
        return Sql.on(session, UNDECIDED).set("la", asked.la()).set("cycle", asked.cycle()).set("today", asked.today()).column(Integer.class);
    }
}
