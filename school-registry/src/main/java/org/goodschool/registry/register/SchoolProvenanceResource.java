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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.EventStore;
import org.goodschool.chassis.eventstore.History;
import org.goodschool.chassis.eventstore.RecordedEvent;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.AsOf;
import org.goodschool.chassis.rest.AsOfQuery;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.registry.inspection.InspectionHistories;
import org.goodschool.registry.inspection.OfstedCodes;
import org.goodschool.registry.inspection.domain.DerivedConcern;
import org.goodschool.registry.inspection.domain.Inspection;
import org.goodschool.registry.inspection.domain.InspectionEvent;
import org.goodschool.registry.inspection.domain.InspectionHistory;
import org.goodschool.registry.lineage.Families;
import org.goodschool.registry.provenance.LastTold;
import org.goodschool.registry.provenance.Provenance;
import org.goodschool.registry.provenance.SchoolProvenance.OfPredecessor;
import org.goodschool.registry.provenance.SchoolProvenance;
import org.goodschool.registry.school.Schools;
import org.goodschool.registry.school.domain.SchoolEvent;

/** Where each value that is shown of a school comes from (C-10). */
@Path("/v1/schools/{urn:[0-9]{1,9}}/provenance")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Schools")
public class SchoolProvenanceResource {

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Families families;

    @Inject
    Lists lists;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "getSchoolProvenance", summary = "Where each value of a school comes from: file, row and date, or who entered it",
            description = "By the names that the school itself has them under. Whoever told a value first is named, not those who "
                    + "repeated it. `asOf`: of the values on that day. `knownAt`: as the register knew them then. "
                    + "`lineage=include`: with the schools that it goes back to, each under its own URN.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchoolProvenance.class)))
    @APIResponse(responseCode = "404", description = "Not in the register, then or now")
    public Uni<Response> of(@PathParam("urn") int urn, @BeanParam AsOfQuery past, @QueryParam("lineage") String lineage) {
        AsOf when = past.time();
        boolean withPredecessors = Families.wanted(lineage);
        String own = String.valueOf(urn);
        return lists.whole(transactions.in(session -> families.before(session, urn, when, withPredecessors).chain(before ->
                store.read(session, Schools.SCHOOL, before.ids(own)).chain(schools ->
                        store.read(session, InspectionHistories.HISTORY, before.ids(own)).map(inspections -> {
                            if (facts(schools.get(own), when).events().isEmpty()) {
                                throw ProblemException.notFound("URN " + urn + " is not in the register as of that time.");
                            }
                            IntFunction<Provenance> of = one -> Provenance.of(facts(schools.get(String.valueOf(one)), when),
                                    judgements(inspections.get(String.valueOf(one)), when));
                            return new SchoolProvenance(of.apply(urn), before.each(school -> new OfPredecessor(
                                    school.urn(), school.steps(), school.name(), of.apply(school.urn()))));
                        })))), SchoolProvenance.Told.class, all -> all.lines(urn));
    }

    private static LastTold facts(List<RecordedEvent<SchoolEvent>> school, AsOf when) {
        return LastTold.of(Schools.SCHOOL, History.of(school, when.asOf(), when.knownAt()),
                known -> known.on(when.asOf()).details());
    }

    private static LastTold judgements(List<RecordedEvent<InspectionEvent>> inspections, AsOf when) {
        return LastTold.of(InspectionHistories.HISTORY, History.of(inspections, when.asOf(), when.knownAt()),
                SchoolProvenanceResource::judged);
    }

    /** As the school shows them. */
    private static Map<String, Object> judged(InspectionHistory inspections) {
        Map<String, Object> shown = new HashMap<>();
        if (inspections.latest() != null) {
            shown.put("grade", inspections.latest().overallEffectiveness());
            shown.put("latestInspection", inspections.latest());
        }
        Inspection standing = inspections.standing();
        if (standing != null) {
            shown.put("latestJudged", inspections.latestJudged());
            shown.put("judgements", standing.judgements());
            shown.put("safeguarding", standing.safeguarding());
        }
        DerivedConcern derived = inspections.derivedConcern(OfstedCodes.FRAMEWORKS);
        shown.put("categoryOfConcern", inspections.categoryOfConcern());
        shown.put("derivedConcern", derived);
        shown.put("concernsDiffer", derived != null && derived.differsFrom(inspections.categoryOfConcern()));
        return shown;
    }
}
