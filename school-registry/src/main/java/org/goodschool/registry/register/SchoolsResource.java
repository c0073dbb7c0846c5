package org.goodschool.registry.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Shown;
import org.goodschool.chassis.rest.TimelineEntry.Timeline;
import org.goodschool.chassis.rest.TimelineEntry;
import org.goodschool.registry.group.GroupQueries;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.Judgements;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.inspection.domain.Safeguarding;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.lineage.LineageView;
import org.goodschool.registry.lineage.Lineages;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.Kind;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.Status;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finding and reading schools. */
@Path("/v1/schools")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Schools")
public class SchoolsResource {

    private static final String DISTANCE = "distance";

    private static final Listing<SchoolRow> LISTING = Listing.of(SchoolRow.class, "urn")
            .filter("urn").filter("everUrn", "urn", Families::ledTo).filter("la", "laCode").filter("laEstab").filter("ukprn")
            .filter("type").filter("phase").filter("status")
            .filter("grade", "overallEffectiveness").filter("category", "categoryOfConcern").filter("concernsDiffer")
            .filter("framework", "judgedFramework").range("judged", "judgedOn").filter("safeguarding")
            .holds("judgement", "judgements", Judgements::wanted)
            .search("name", "name").search("town", "town").search("county", "county")
            .starts("postcode", "postcode", Postcodes::beginningOrRefuse)
            .filter("kind").filter("maintainedByLa").filter("gender").filter("religiousCharacter").filter("diocese").filter("admissionsPolicy")
            .filter("closureReason")
            .spans("age", "lowAge", "highAge").filter("lowAge").filter("highAge")
            .range("capacity", "capacity").range("pupils", "pupils")
            .range("opened", "openedOn").range("closed", "closedOn")
            .related("group", GroupQueries.IN_GROUP).related("groupKind", GroupQueries.IN_GROUP_OF_KIND)
            .sortable("name", "laCode", "type", "status")
            .sortableIfKnown("laName", "laEstab", "ukprn", "phase", "kind", "lowAge", "highAge", "gender", "religiousCharacter",
                    "diocese", "admissionsPolicy", "closureReason", "town", "county", "postcode", "openedOn", "closedOn", "capacity", "pupils")
            .sortableIfKnown("grade", "overallEffectiveness").sortableIfKnown("category", "categoryOfConcern").sortableIfKnown("judgedOn")
            .ranked(SchoolSearch.PARAMETER, "relevance", SchoolSearch::by)
            .ranked(Nearby.PARAMETER, DISTANCE, "within", Nearby::to);

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
            description = "A filter may be given several times: any of its values. `search` finds the best first, `near` the nearest.")
    @Parameter(name = "search", in = ParameterIn.QUERY, description = "Words of the name, with typing errors or without; a postcode or its first part; a URN that it has or had, LAESTAB or UKPRN", schema = @Schema(implementation = String.class))
    @Parameter(name = "near", in = ParameterIn.QUERY, description = "URN of a school, or a postcode or its first part: schools by the distance from there, in metres as the crow flies. A postcode without a school is taken for its sector, or for its first part", schema = @Schema(implementation = String.class))
    @Parameter(name = "within", in = ParameterIn.QUERY, description = "With near: at most so many metres away", schema = @Schema(implementation = Double.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the name", schema = @Schema(implementation = String.class))
    @Parameter(name = "town", in = ParameterIn.QUERY, description = "Part of it", schema = @Schema(implementation = String.class))
    @Parameter(name = "county", in = ParameterIn.QUERY, description = "Part of it", schema = @Schema(implementation = String.class))
    @Parameter(name = "postcode", in = ParameterIn.QUERY, description = "With or without its blank, or its first part, such as FM1", schema = @Schema(implementation = String.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority", schema = @Schema(implementation = String.class))
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "GIAS name, such as Primary", schema = @Schema(implementation = String.class))
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "GIAS name, such as Academy converter", schema = @Schema(implementation = String.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Kind.class))
    @Parameter(name = "maintainedByLa", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = Status.class))
    @Parameter(name = "gender", in = ParameterIn.QUERY, description = "GIAS name, such as Mixed", schema = @Schema(implementation = String.class))
    @Parameter(name = "religiousCharacter", in = ParameterIn.QUERY, description = "GIAS name, such as Church of England", schema = @Schema(implementation = String.class))
    @Parameter(name = "diocese", in = ParameterIn.QUERY, description = "As GIAS spells it, such as Diocese of Winchester", schema = @Schema(implementation = String.class))
    @Parameter(name = "admissionsPolicy", in = ParameterIn.QUERY, description = "GIAS name", schema = @Schema(implementation = String.class))
    @Parameter(name = "closureReason", in = ParameterIn.QUERY, description = "GIAS name, such as Academy Converter", schema = @Schema(implementation = String.class))
    @Parameter(name = "age", in = ParameterIn.QUERY, description = "An age that it takes", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "lowAge", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "highAge", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "capacityFrom", in = ParameterIn.QUERY, description = "Places: this or more", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "capacityTo", in = ParameterIn.QUERY, description = "Places: this or less", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "pupilsFrom", in = ParameterIn.QUERY, description = "On roll: this or more", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "pupilsTo", in = ParameterIn.QUERY, description = "On roll: this or less", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "openedFrom", in = ParameterIn.QUERY, description = "this or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "openedTo", in = ParameterIn.QUERY, description = "this or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "closedFrom", in = ParameterIn.QUERY, description = "this or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "closedTo", in = ParameterIn.QUERY, description = "this or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "Id of a group that the school is a member of: its membership has no last day", schema = @Schema(implementation = String.class))
    @Parameter(name = "groupKind", in = ParameterIn.QUERY, description = "Likewise of any group of this kind, such as MULTI_ACADEMY_TRUST", schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, description = "Of the latest inspection with an overall judgement, such as GOOD", schema = @Schema(implementation = String.class))
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Category of concern, such as SPECIAL_MEASURES", schema = @Schema(implementation = String.class))
    @Parameter(name = "concernsDiffer", in = ParameterIn.QUERY, description = "true: the published category is another than the dated rule derives", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "framework", in = ParameterIn.QUERY, description = "Of the latest inspection that judged anything: BEFORE_2012, FROM_2012, NO_HEADLINE_2024 or REPORT_CARD_2025", schema = @Schema(implementation = String.class))
    @Parameter(name = "judgedFrom", in = ParameterIn.QUERY, description = "First day of that inspection: this or later", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "judgedTo", in = ParameterIn.QUERY, description = "this or earlier", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "judgement", in = ParameterIn.QUERY, description = "An area and its grade as they stand, such as leadershipAndGovernance:NEEDS_ATTENTION", schema = @Schema(implementation = String.class))
    @Parameter(name = "safeguarding", in = ParameterIn.QUERY, description = "As it stands", schema = @Schema(implementation = Safeguarding.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "everUrn", in = ParameterIn.QUERY, description = "A URN that the school has or had: those that went on from it too", schema = @Schema(implementation = Integer.class))
    @Parameter(name = "laEstab", in = ParameterIn.QUERY, description = "DfE's number of the school, seven digits", schema = @Schema(implementation = String.class))
    @Parameter(name = "ukprn", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A field of the school, such as urn, name, laCode, grade or pupils, or distance with near, relevance with search; with - before it for descending. Schools that have not the field come last", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolPage.class)),
            headers = @Header(name = Lists.TAKEN_FOR, description = "near=FM1 1: what a postcode without a school was taken for",
                    schema = @Schema(implementation = String.class)))
    public Uni<Response> list() {
        return lists.answer(LISTING, Shown.ranked(SchoolView.InList.class, found -> SchoolView.InList.of(found.row(), found.ranks().get(DISTANCE))));
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
            @PathParam("urn") int urn, @BeanParam AsOfQuery past,
            @QueryParam("lineage") String lineage) {
        AsOf when = past.time();
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
            return withLineage(work.session(), view, AsOf.NOW, withLineage)
                    .map(shown -> Response.ok(shown).header("ETag", "\"" + school.version() + "\"").build());
        })));
    }

    private Uni<Response> then(int urn, AsOf when, boolean withLineage) {
        return transactions.in(session -> store.read(session, Schools.SCHOOL, String.valueOf(urn))
                .chain(school -> store.read(session, InspectionHistories.HISTORY, String.valueOf(urn)).chain(history -> {
                    School then = Schools.at(when, school);
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
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolTimeline", summary = "All that was recorded of a school: what, since when, who, why",
            description = "`lineage=include`: with what was recorded of the schools that it goes back to; `stream` says of which URN.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Timeline.class)))
    public Uni<Response> timeline(@PathParam("urn") int urn, @QueryParam("lineage") String lineage) {
        boolean withPredecessors = Families.wanted(lineage);
        return lists.timeline(transactions.in(session -> families.before(session, urn, AsOf.NOW, withPredecessors)
                .map(before -> before.ids(String.valueOf(urn)))
                .chain(ids -> store.read(session, Schools.SCHOOL, ids)
                        .chain(schools -> store.read(session, InspectionHistories.HISTORY, ids)
                                .chain(inspections -> store.read(session, Lineages.LINEAGE, ids).map(links -> {
                                    if (schools.get(String.valueOf(urn)).isEmpty()) {
                                        throw ProblemException.notFound("URN " + urn + " is not in the register.");
                                    }
                                    return TimelineEntry.of(History.all(schools), History.all(inspections), History.all(links));
                                }))))));
    }
}
