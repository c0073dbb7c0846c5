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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.performance.PerformanceAggregates;
import org.goodschool.performance.comparator.ComparatorView;
import org.goodschool.performance.comparator.ComparatorsOfYear;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorCommand.RecordComparators;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.Comparators;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.NationalFigures;
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
                        @Schema(description = "When it was published") LocalDate publishedOn,
                        @Size(max = 500) String reason) {
    }

    @Schema(name = "ComparatorList")
    public record All(List<ComparatorsOfYear> items) {
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

    @Inject
    NationalFigures figures;

    @Inject
    EventStore store;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "listComparators", summary = "The national figures that schools are compared with, and where each comes from",
            description = "Those published with the rule sets, those entered by a person, and those computed from a national "
                    + "file with the number of schools that they rest on. A figure is never borrowed from another year.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = All.class)))
    public Uni<Response> list(@QueryParam("keyStage") KeyStage keyStage, @QueryParam("academicYear") Integer academicYear,
            @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return lists.whole(transactions.in(session -> figures.ofYears(session, year -> (keyStage == null || year.keyStage() == keyStage)
                && (academicYear == null || year.academicYear() == academicYear), when)).map(All::new), ComparatorsOfYear.class, All::items);
    }

    @GET
    @Path("{keyStage}/{academicYear}")
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "getComparators", summary = "The national figures of one key stage and year",
            description = "The ETag is the version to send as If-Match with a correction.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComparatorsOfYear.class)))
    @APIResponse(responseCode = "404", description = "No national figure of this year is known")
    public Uni<Response> get(@PathParam("keyStage") KeyStage keyStage,
            @PathParam("academicYear") @Min(1996) @Max(2100) int academicYear, @BeanParam AsOfQuery past) {
        AsOf when = past.time();
        return lists.seen(ofYear(new KeyStageYear(keyStage, academicYear), when)
                .map(known -> new Lists.Seen<>(known, when.now() ? known.version() : null)), ComparatorView.class, ComparatorsOfYear::comparators);
    }

    @GET
    @Path("{keyStage}/{academicYear}/timeline")
    @RolesAllowed("${goodschool.everybody.roles}")
    @Produces(Lists.TYPES)
    @Operation(operationId = "getComparatorsTimeline", summary = "Which national figures were entered and computed, when, by whom and why",
            description = "Those published with the rule sets are not among them: they came with the service.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("keyStage") KeyStage keyStage,
            @PathParam("academicYear") @Min(1996) @Max(2100) int academicYear) {
        KeyStageYear year = new KeyStageYear(keyStage, academicYear);
        return lists.timeline(ofYear(year, AsOf.NOW).chain(() -> transactions.in(session -> store.read(session, PerformanceAggregates.COMPARATORS, year.id())))
                .map(events -> TimelineEntry.of(events)));
    }

    private Uni<ComparatorsOfYear> ofYear(KeyStageYear year, AsOf when) {
        return transactions.in(session -> figures.ofYear(session, year, when)).invoke(known -> {
            if (known.comparators().isEmpty()) {
                throw ProblemException.notFound("No national figure of " + year.keyStage() + " " + year.academicYear() + " is known.");
            }
        });
    }

    @PUT
    @Path("{keyStage}/{academicYear}/{measure}")
    @RolesAllowed("performance-analyst")
    @Operation(operationId = "enterComparator", summary = "Enter a published national figure, or correct it",
            description = "It stands before figures shipped with the service and before computed ones. Every result of the "
                    + "year is judged again. To correct an entry, enter it again, with the ETag of its year as If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComparatorsOfYear.class)))
    @APIResponse(responseCode = "409", description = "The year does not compare this measure, or the figure is out of its range")
    @APIResponse(responseCode = "412", description = "The year's figures have changed since")
    @APIResponse(responseCode = "428", description = "Another figure was entered before, and If-Match is missing")
    public Uni<Response> enter(@PathParam("keyStage") KeyStage keyStage,
            @PathParam("academicYear") @Min(1996) @Max(2100) int academicYear, @PathParam("measure") Measure measure, @Valid @NotNull Entry body) {
        KeyStageYear year = new KeyStageYear(keyStage, academicYear);
        NationalComparator entered = new NationalComparator(measure, body.kind(), body.value(), Basis.ENTERED, null, body.source(), body.publishedOn());
        return commands.run(body, step -> judging.alone(step.work())
                .chain(() -> step.load(PerformanceAggregates.COMPARATORS, year.id())).chain(held -> {
                    step.seen(held.version(), held.state().isCorrectedBy(entered));
                    Comparators shipped = standards.published(year);
                    Comparators before = shipped.with(held.state().known());
                    held.execute(new RecordComparators(keyStage, academicYear, standards.rules(year).compared(), List.of(entered)),
                            step.cause(body.reason()));
                    Comparators now = shipped.with(held.state().known());
                    Uni<Void> judged = before.inForce().equals(now.inForce()) ? Uni.createFrom().voidItem()
                            : judging.againOfYear(step.work(), year, Set.of(), step.cause("another national comparator"));
                    return judged.chain(step::flush).chain(() -> ComparatorsOfYear.read(step.session(), year, shipped))
                            .map(known -> Answer.ok(known, known.version()));
                }));
    }
}
