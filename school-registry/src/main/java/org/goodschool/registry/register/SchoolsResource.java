package org.goodschool.registry.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.command.UnitsOfWork;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.lineage.LineageView;
import org.goodschool.registry.lineage.Lineages;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.School;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finding and reading schools. */
@Path("/v1/schools")
@Produces("application/json")
@RolesAllowed({"reader", "registry-editor", "performance-analyst", "intervention-lead", "duty-desk", "partner-manager",
    "adviser", "integrator", "auditor", "operator"})
@Tag(name = "Schools")
public class SchoolsResource {

    private static final Listing<SchoolRow> LISTING = Listing.of(SchoolRow.class, "urn")
            .filter("urn").filter("everUrn", "urn", Families::ledTo).filter("la", "laCode").filter("laEstab").filter("ukprn")
            .filter("type").filter("phase").filter("status")
            .filter("grade", "overallEffectiveness").filter("category", "categoryOfConcern").filter("concernsDiffer")
            .search("name", "name")
            .sortable("name", "laCode", "type", "status");

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @Inject
    UnitsOfWork units;

    @Inject
    EventStore store;

    @Inject
    Families families;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listSchools", summary = "The schools of the register",
            description = "A filter may be given several times: any of its values. `name` finds a part of the name.")
    @Parameter(name = "name", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "GIAS name, such as Primary", schema = @Schema(implementation = String.class))
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "GIAS name, such as Academy converter", schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "OPEN, OPEN_PROPOSED_TO_CLOSE, CLOSED or PROPOSED_TO_OPEN", schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "Of the latest inspection with an overall judgement, such as GOOD", schema = @Schema(implementation = String.class))
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Category of concern, such as SPECIAL_MEASURES", schema = @Schema(implementation = String.class))
    @Parameter(name = "concernsDiffer", in = ParameterIn.QUERY, description = "true: the published category is another than the dated rule derives", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "everUrn", in = ParameterIn.QUERY, description = "A URN that the school has or had: those that went on from it too", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "laEstab", in = ParameterIn.QUERY, description = "DfE's number of the school, seven digits", schema = @Schema(implementation = String.class))
    @Parameter(name = "ukprn", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "urn, name, laCode, type or status; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolPage.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, SchoolView.class, SchoolView::of);
    }

    @GET
    @Path("/{urn:[0-9]{1,9}}")
    @Operation(operationId = "getSchool", summary = "One school, as it is or as it was",
            description = "`asOf`: as it was on that day. `knownAt`: as the register knew it then. Together: what was known "
                    + "then of that day. `lineage=include`: with the schools that it goes back to and went on as. The ETag "
                    + "is the version to send as If-Match with a command.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolView.WithLineage.class)))
    @APIResponse(responseCode = "404", description = "Not in the register, then or now")
    public Uni<Response> get(
            @PathParam("urn") int urn, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt,
            @QueryParam("lineage") String lineage) {
        AsOf when = AsOf.of(asOf, knownAt);
        boolean withLineage = Families.wanted(lineage);
        return when.now() ? now(urn, withLineage) : then(urn, when, withLineage);
    }

    private Uni<Response> now(int urn, boolean withLineage) {
        return units.run(work -> work.load(Schools.SCHOOL, urn).chain(school -> work.load(InspectionHistories.HISTORY, urn).chain(history -> {
            if (!school.state().registered()) {
                throw ProblemException.notFound("URN " + urn + " is not in the register.");
            }
            SchoolView view = SchoolView.of(urn, school.state(), history.state());
            // No 304 by this ETag: the grade shown beside the school has a stream, and a version, of its own.
            return withLineage(work.session(), view, AsOf.of(null, null), withLineage)
                    .map(shown -> Response.ok(shown).header("ETag", "\"" + school.version() + "\"").build());
        })));
    }

    private Uni<Response> then(int urn, AsOf when, boolean withLineage) {
        return transactions.in(session -> store.read(session, Schools.SCHOOL, String.valueOf(urn))
                .chain(school -> store.read(session, InspectionHistories.HISTORY, String.valueOf(urn)).chain(history -> {
                    School then = History.state(Schools.SCHOOL, school, when.asOf(), when.knownAt());
                    if (!then.registered()) {
                        throw ProblemException.notFound("URN " + urn + " is not in the register as of that time.");
                    }
                    InspectionHistory inspections = InspectionHistories.of(history, when);
                    return withLineage(session, SchoolView.of(urn, then, inspections), when, withLineage)
                            .map(shown -> Response.ok(shown).build());
                })));
    }

    private Uni<SchoolView.WithLineage> withLineage(Mutiny.Session session, SchoolView view, AsOf when, boolean wanted) {
        return (wanted ? families.of(session, view.urn(), when) : Uni.createFrom().<LineageView>nullItem())
                .map(family -> new SchoolView.WithLineage(view, family));
    }

    @GET
    @Path("/{urn:[0-9]{1,9}}/timeline")
    @Operation(operationId = "getSchoolTimeline", summary = "All that was recorded of a school: what, since when, who, why")
    public Uni<Timeline> timeline(@PathParam("urn") int urn) {
        return transactions.in(session -> store.read(session, Schools.SCHOOL, String.valueOf(urn))
                .chain(school -> store.read(session, InspectionHistories.HISTORY, String.valueOf(urn))
                        .chain(history -> store.read(session, Lineages.LINEAGE, String.valueOf(urn)).map(lineage -> {
                            if (school.isEmpty()) {
                                throw ProblemException.notFound("URN " + urn + " is not in the register.");
                            }
                            return TimelineEntry.of(school, history, lineage);
                        }))));
    }
}
