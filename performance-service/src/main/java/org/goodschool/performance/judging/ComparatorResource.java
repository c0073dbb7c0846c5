package org.goodschool.performance.judging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.Step;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.ComparatorRow;
import org.goodschool.performance.comparator.ComparatorView;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorCommand;
import org.goodschool.performance.comparator.domain.ComparatorCommand.RecordComparators;
import org.goodschool.performance.comparator.domain.ComparatorEvent;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.Standards;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.KeyStageYear;
import org.goodschool.performance.result.domain.Measure;

@Path("/v1/comparators")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "National comparators")
public class ComparatorResource {

    @Schema(name = "ComparatorEntry")
    public record Entry(@NotNull BigDecimal value, @NotNull ComparatorKind kind,
                        @NotBlank @Size(max = 500) @Schema(description = "Where it was published") String source,
                        @Size(max = 500) String reason) {
    }

    @Schema(name = "ComparatorsOfYear")
    public record OfYear(KeyStage keyStage, int academicYear, List<ComparatorView> comparators) {
    }

    @Schema(name = "ComparatorList")
    public record All(List<OfYear> items) {
    }

    @Inject
    Lists lists;

    @Inject
    Commands commands;

    @Inject
    Transactions transactions;

    @Inject
    Judging judging;

    @Inject
    Standards standards;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "listComparators", summary = "The national figures that schools are compared with, and where each comes from",
            description = "Those published with the rule sets, those entered by a person, and those computed from a national "
                    + "file with the number of schools that they rest on. A figure is never borrowed from another year.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public Uni<Response> list(@QueryParam("keyStage") KeyStage keyStage, @QueryParam("academicYear") Integer academicYear) {
        return lists.whole(transactions.in(session -> session.createQuery("from ComparatorRow", ComparatorRow.class).getResultList())
                .map(rows -> {
                    Map<KeyStageYear, Comparators> known = new HashMap<>();
                    standards.all().published().forEach(entry -> {
                        KeyStageYear year = new KeyStageYear(entry.keyStage(), entry.academicYear());
                        known.put(year, standards.published(year));
                    });
                    rows.forEach(row -> known.merge(new KeyStageYear(KeyStage.valueOf(row.keyStage), row.academicYear),
                            new Comparators(List.of(comparator(row))), (all, one) -> all.with(one.known())));
                    return new All(known.keySet().stream()
                            .filter(year -> keyStage == null || year.keyStage() == keyStage)
                            .filter(year -> academicYear == null || year.academicYear() == academicYear)
                            .sorted(Comparator.comparing(KeyStageYear::keyStage).thenComparing(KeyStageYear::academicYear))
                            .map(year -> view(year, known.get(year))).toList());
                }), OfYear.class, All::items);
    }

    @PUT
    @Path("{keyStage}/{academicYear}/{measure}")
    @RolesAllowed("performance-analyst")
    @Operation(operationId = "enterComparator", summary = "Enter a published national figure",
            description = "It stands before figures shipped with the service and before computed ones. Every result of the "
                    + "year is judged again. To correct an entry, enter it again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OfYear.class)))
    @APIResponse(responseCode = "409", description = "The year does not compare this measure, or the figure is out of its range")
    public Uni<Response> enter(@PathParam("keyStage") KeyStage keyStage,
            @PathParam("academicYear") @Min(1996) @Max(2100) int academicYear, @PathParam("measure") Measure measure, @Valid @NotNull Entry body) {
        KeyStageYear year = new KeyStageYear(keyStage, academicYear);
        NationalComparator entered = new NationalComparator(measure, body.kind(), body.value(), Basis.ENTERED, null, body.source());
        return commands.run(body, step -> judging.alone(step.work()).chain(() -> load(step, year)).chain(held -> {
            Comparators before = standards.published(year).with(held.state().known());
            held.execute(new RecordComparators(keyStage, academicYear, standards.rules(year).compared(), List.of(entered)),
                    step.cause(body.reason()));
            Comparators now = standards.published(year).with(held.state().known());
            long version = held.version();
            Answer answer = Answer.ok(view(year, now), version);
            return before.inForce().equals(now.inForce()) ? Uni.createFrom().item(answer)
                    : judging.againOfYear(step.work(), year, Set.of(), step.cause("another national comparator"))
                            .replaceWith(answer);
        }));
    }

    /** An entry can be the first of its year; a caller who names a state must have seen the last one. */
    private static Uni<Held<ComparatorCommand, Comparators, ComparatorEvent>> load(Step step, KeyStageYear year) {
        return step.caller().ifMatch() == null ? step.load(PerformanceAggregates.COMPARATORS, year.id())
                : step.existing(PerformanceAggregates.COMPARATORS, year.id());
    }

    private static OfYear view(KeyStageYear year, Comparators known) {
        return new OfYear(year.keyStage(), year.academicYear(), new ArrayList<>(ComparatorView.of(known)));
    }

    private static NationalComparator comparator(ComparatorRow row) {
        return new NationalComparator(Measure.valueOf(row.measure), ComparatorKind.valueOf(row.kind), row.value,
                Basis.valueOf(row.basis), row.schools, row.source);
    }
}
