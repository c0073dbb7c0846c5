package org.goodschool.registry.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.Target;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Answer;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Commands;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Step;
import org.goodschool.registry.inspection.InspectionsView.OfPredecessor;
import org.goodschool.registry.inspection.domain.Category;
import org.goodschool.registry.inspection.domain.Findings;
import org.goodschool.registry.inspection.domain.Grade;
import org.goodschool.registry.inspection.domain.InspectionCommand.RecordInspection;
import org.goodschool.registry.inspection.domain.InspectionCommand.WithdrawInspection;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.inspection.domain.Told;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.SchoolDetails;

/** Every inspection a school ever had (I-04). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/inspections")
@Produces("application/json")
@Tag(name = "Inspections")
public class InspectionsResource {

    /**
     * @param kind where the type does not say it
     * @param reason needed where it corrects an inspection that is recorded under the same number, or brings back one that
     *     was withdrawn
     */
    @Schema(name = "InspectionToRecord")
    public record Body(
            @NotNull @Size(max = 200) String inspectionNumber,
            @Size(max = 200) String type,
            InspectionKind kind,
            @NotNull LocalDate startedOn,
            LocalDate endedOn,
            LocalDate publishedOn,
            Grade overallEffectiveness,
            Category category,
            @Size(max = 50) Map<@NotNull @Size(max = 200) String, @NotNull Grade> judgements,
            @Size(max = 50) Map<@NotNull @Size(max = 200) String, @NotNull LocalDate> gradedOn,
            Safeguarding safeguarding,
            @Size(max = 500) String outcome,
            @Size(max = 2000) String reason) {

        Findings findings() {
            return new Findings(inspectionNumber, type, kind == null ? named() : kind, startedOn, endedOn, publishedOn,
                    overallEffectiveness, category, judgements, gradedOn, safeguarding, outcome);
        }

        private InspectionKind named() {
            boolean graded = overallEffectiveness != null || judgements != null && !judgements.isEmpty();
            return OfstedCodes.FRAMEWORKS.on(startedOn).map(framework -> OfstedCodes.kind(type, graded, framework)).orElse(null);
        }
    }

    @Schema(name = "InspectionWithdrawal")
    public record Withdrawal(@NotNull @Size(max = 2000) String reason) {
    }

    @Inject
    Commands commands;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Families families;

    @Inject
    AnnouncedVisits announced;

    @GET
    @Produces(Lists.TYPES)
    @RolesAllowed("${goodschool.everybody.roles}")
    @Operation(operationId = "listInspections", summary = "A school's inspections, oldest first",
            description = "Each with where it comes from, and with the category of concern both as published and as the dated "
                    + "rule derives it. `asOf`: those that had begun by that day. `knownAt`: as the register knew them then. "
                    + "`lineage=include`: with those of the schools that it goes back to, each under its own URN. The "
                    + "ETag is the one to send as If-Match with a correction or a withdrawal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspectionsView.class)))
    public Uni<Response> list(
            @PathParam("urn") int urn, @BeanParam AsOfQuery past,
            @QueryParam("lineage") String lineage) {
        AsOf when = past.time();
        boolean withPredecessors = Families.wanted(lineage);
        boolean withAnnounced = when.now() && announced.forCaller();
        return lists.seen(transactions.in(session -> store.read(session, Schools.SCHOOL, String.valueOf(urn))
                .invoke(school -> {
                    if (school.isEmpty()) {
                        throw unknown(urn);
                    }
                })
                .chain(() -> families.before(session, urn, when, withPredecessors))
                .chain(before -> store.read(session, InspectionHistories.HISTORY, before.ids(String.valueOf(urn))).chain(histories -> {
                    var history = histories.get(String.valueOf(urn));
                    InspectionsView view = InspectionsView.of(history, when).with(before.each(school -> new OfPredecessor(school.urn(),
                            school.steps(), school.name(), InspectionsView.of(histories.get(String.valueOf(school.urn())), when).items())));
                    return (withAnnounced ? announced.of(session, urn, history).map(view::announcing) : Uni.createFrom().item(view))
                            .map(shown -> new Lists.Seen<>(shown, when.now() ? History.version(history) : null));
                }))), InspectionView.class, InspectionsView::items);
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "recordInspection", summary = "Records an inspection by hand, or corrects one",
            description = "A number that is recorded already, or withdrawn, needs the list's ETag as If-Match: with other facts "
                    + "it corrects what was recorded, and needs a reason; with the same facts it changes nothing. Refused with "
                    + "a code: no-framework-on-date, inspection-in-the-future, "
                    + "ended-before-started, kind-not-in-framework, not-carried-by-kind, grade-not-in-framework, "
                    + "judgement-not-in-framework, correction-without-reason.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "201", description = "recorded or corrected", content = @Content(schema = @Schema(implementation = InspectionsView.class)))
    @APIResponse(responseCode = "200", description = "known already", content = @Content(schema = @Schema(implementation = InspectionsView.class)))
    public Uni<Response> record(@PathParam("urn") int urn, @NotNull @Valid Body body) {
        return commands.decide(body, List.of(Target.of(Schools.SCHOOL, urn), Target.of(InspectionHistories.HISTORY, urn)), step -> {
            SchoolDetails school = registered(step, urn);
            var history = step.held(InspectionHistories.HISTORY, urn);
            if (history.state().knows(body.inspectionNumber())) {
                step.seen(history.version());
            }
            boolean recorded = !history.execute(
                    new RecordInspection(urn, school.laCode(), school.name(), body.findings(), Told.ALL, body.reason(),
                            CouncilTime.day(step.work().now()), Source.BY_HAND),
                    step.cause(body.reason())).isEmpty();
            long version = history.version();
            return () -> now(step, urn).map(view -> recorded
                    ? Answer.created("/v1/schools/" + urn + "/inspections", view, version)
                    : Answer.ok(view, version));
        });
    }

    @POST
    @Path("/{inspectionNumber}/withdrawal")
    @Consumes("application/json")
    @RolesAllowed("registry-editor")
    @Operation(operationId = "withdrawInspection", summary = "Sets an inspection aside as if it had never been",
            description = "Recorded under the wrong school, or withdrawn by Ofsted: the grade and the category before it come "
                    + "back. A file that goes on telling it does not bring it back; recording it by hand with a reason does. "
                    + "Refused with a code: unknown-inspection.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InspectionsView.class)))
    public Uni<Response> withdraw(
            @PathParam("urn") int urn, @PathParam("inspectionNumber") String inspectionNumber, @NotNull @Valid Withdrawal body) {
        return commands.decide(body, List.of(Target.of(Schools.SCHOOL, urn), Target.of(InspectionHistories.HISTORY, urn)), step -> {
            SchoolDetails school = registered(step, urn);
            var history = step.existing(step.held(InspectionHistories.HISTORY, urn));
            history.execute(new WithdrawInspection(urn, school.laCode(), school.name(), inspectionNumber, body.reason(), Source.BY_HAND),
                    step.cause(body.reason()));
            long version = history.version();
            return () -> now(step, urn).map(view -> Answer.ok(view, version));
        });
    }

    private Uni<InspectionsView> now(Step step, int urn) {
        return store.read(step.session(), InspectionHistories.HISTORY, String.valueOf(urn))
                .map(history -> InspectionsView.of(history, AsOf.NOW));
    }

    private static SchoolDetails registered(Step step, int urn) {
        var school = step.held(Schools.SCHOOL, urn);
        if (!school.state().registered()) {
            throw unknown(urn);
        }
        return school.state().details();
    }

    private static ProblemException unknown(int urn) {
        return ProblemException.notFound("URN " + urn + " is not in the register.");
    }
}
