package org.goodschool.registry.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.SchoolDetails;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every inspection a school ever had (I-04). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/inspections")
@Produces("application/json")
@Tag(name = "Inspections")
public class InspectionsResource {

    /** @param reason needed where it corrects an inspection that is recorded under the same number */
    @Schema(name = "InspectionToRecord")
    public record Body(
            @NotNull @Size(max = 200) String inspectionNumber,
            @Size(max = 200) String type,
            @NotNull LocalDate startedOn,
            LocalDate endedOn,
            Grade overallEffectiveness,
            Category category,
            @Size(max = 50) Map<@NotNull @Size(max = 200) String, @NotNull Grade> judgements,
            @Size(max = 2000) String reason) {

        Findings findings() {
            return new Findings(
                    inspectionNumber, type, startedOn, endedOn, overallEffectiveness, category, judgements);
        }
    }

    /** @param predecessors the inspections of the schools that this one goes back to, where they were asked for */
    @Schema(name = "Inspections")
    public record Inspections(
            List<Inspection> items, Inspection latest, Category categoryOfConcern, List<OfPredecessor> predecessors) {

        static Inspections of(InspectionHistory history) {
            return new Inspections(history.inspections(), history.latest(), history.categoryOfConcern(), null);
        }

        Inspections with(List<OfPredecessor> before) {
            return new Inspections(items, latest, categoryOfConcern, before);
        }
    }

    /** @param steps how many links back the school is */
    @Schema(name = "InspectionsOfPredecessor")
    public record OfPredecessor(int urn, int steps, String name, List<Inspection> items) {
    }

    @Inject
    Commands commands;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Families families;

    @GET
    @RolesAllowed({"reader", "registry-editor", "performance-analyst", "intervention-lead", "duty-desk",
        "partner-manager", "adviser", "integrator", "auditor", "operator"})
    @Operation(operationId = "listInspections", summary = "A school's inspections, oldest first",
            description = "`asOf`: those that had begun by that day. `knownAt`: as the register knew them then. "
                    + "`lineage=include`: with those of the schools that it goes back to, each under its own URN.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Inspections.class)))
    public Uni<Inspections> list(
            @PathParam("urn") int urn, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt,
            @QueryParam("lineage") String lineage) {
        AsOf when = AsOf.of(asOf, knownAt);
        boolean withPredecessors = Families.wanted(lineage);
        return transactions.in(session -> store.read(session, Schools.SCHOOL, String.valueOf(urn))
                .invoke(school -> {
                    if (school.isEmpty()) {
                        throw unknown(urn);
                    }
                })
                .chain(() -> store.read(session, InspectionHistories.HISTORY, String.valueOf(urn)))
                .map(history -> Inspections.of(
                        History.state(InspectionHistories.HISTORY, history, when.asOf(), when.knownAt())))
                .chain(own -> withPredecessors ? ofPredecessors(session, urn, when).map(own::with) : Uni.createFrom().item(own)));
    }

    private Uni<List<OfPredecessor>> ofPredecessors(Mutiny.Session session, int urn, AsOf when) {
        return families.of(session, urn, when).chain(family -> store
                .read(session, InspectionHistories.HISTORY, family.predecessors().stream().map(school -> String.valueOf(school.urn())).toList())
                .map(histories -> family.predecessors().stream().map(school -> new OfPredecessor(school.urn(), school.steps(), school.name(),
                        History.state(InspectionHistories.HISTORY, histories.get(String.valueOf(school.urn())), when.asOf(), when.knownAt())
                                .inspections())).toList()));
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "recordInspection", summary = "Records an inspection by hand, or corrects one",
            description = "The same number with other facts corrects what was recorded, and needs a reason; with the same "
                    + "facts it changes nothing.")
    @APIResponse(responseCode = "201", description = "recorded or corrected", content = @Content(schema = @Schema(implementation = Inspections.class)))
    @APIResponse(responseCode = "200", description = "known already", content = @Content(schema = @Schema(implementation = Inspections.class)))
    public Uni<Response> record(@PathParam("urn") int urn, @NotNull @Valid Body body) {
        return commands.decide(body, List.of(Target.of(Schools.SCHOOL, urn), Target.of(InspectionHistories.HISTORY, urn)), step -> {
            var school = step.held(Schools.SCHOOL, urn);
            if (!school.state().registered()) {
                throw unknown(urn);
            }
            SchoolDetails details = school.state().details();
            var history = step.held(InspectionHistories.HISTORY, urn);
            boolean recorded = !history.execute(
                    new RecordInspection(urn, details.laCode(), details.name(), body.findings(), body.reason(),
                            CouncilTime.day(step.work().now()), Source.BY_HAND),
                    step.cause(body.reason())).isEmpty();
            Inspections now = Inspections.of(history.state());
            Answer answer = recorded
                    ? Answer.created("/v1/schools/" + urn + "/inspections", now, history.version())
                    : Answer.ok(now, history.version());
            return () -> Uni.createFrom().item(answer);
        });
    }

    private static ProblemException unknown(int urn) {
        return ProblemException.notFound("URN " + urn + " is not in the register.");
    }
}
