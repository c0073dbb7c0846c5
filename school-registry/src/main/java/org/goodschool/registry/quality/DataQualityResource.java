package org.goodschool.registry.quality;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.rest.Listing;
import org.goodschool.chassis.rest.Lists;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.quality.QualityRule.Severity;

/** What is wrong or missing in the register: found by rules, with what to do about it. */
@Path("/v1/data-quality")
@Produces("application/json")
@RolesAllowed("${goodschool.everybody.roles}")
@Tag(name = "Data quality")
public class DataQualityResource {

    private static final String KEEP = "select cast(keep_quality_findings(make_interval(secs => :seconds)) as text)";

    private static final String KEPT_AT = "select kept_at from quality_kept";

    private static final String COUNTS = """
            select rule, count(*) from quality_finding
            where cast(:la as text) is null or la_code = :la group by rule""";

    private static final Listing<QualityFindingRow> LISTING = Listing.of(QualityFindingRow.class, "id", "number")
            .filter("rule").filter("severity", "rule", QualityRules::ofSeverity).filter("urn").filter("group", "groupId")
            .filter("la", "laCode").search("name", "name").to("sinceTo", "since")
            .sortable("rule");

    /**
     * @param since when it has been so, where that can be told
     * @param evidence the facts that it was found by
     * @param source where they come from: the last word of the school's, the group's or the link's history
     */
    @Schema(name = "DataQualityFinding")
    record Finding(String id, String rule, Severity severity, String title, Integer urn, String groupId, String name,
            String laCode, LocalDate since, String evidence, Source source, String next) {

        static Finding of(QualityFindingRow row) {
            QualityRule rule = QualityRules.of(row.rule);
            return new Finding(row.id, row.rule, rule.severity(), rule.title(), row.urn, row.groupId, row.name, row.laCode,
                    row.since, row.evidence, row.statedBy(), rule.next());
        }
    }

    @Schema(name = "DataQualityPage")
    record Page(List<Finding> items, String next) {
    }

    @Schema(name = "DataQualityCount")
    record Count(String rule, Severity severity, String title, long findings, String next) {
    }

    /** @param workedOutAt when the rules were last run; nothing was recorded between then and that often before the question */
    @Schema(name = "DataQualitySummary")
    record Summary(Instant workedOutAt, List<Count> items) {
    }

    @ConfigProperty(name = "goodschool.data-quality.at-most-every")
    Duration atMostEvery;

    @Inject
    Lists lists;

    @Inject
    Transactions transactions;

    @GET
    @Produces(Lists.TYPES)
    @Operation(operationId = "listDataQuality", summary = "What is wrong or missing in the register, and what to do about it",
            description = "Found by the rules that the summary lists, which run again when something was recorded or a day has begun, "
                    + "every ten seconds at most. By school, groups last.")
    @Parameter(name = "rule", in = ParameterIn.QUERY, description = "such as open-without-head", schema = @Schema(implementation = String.class))
    @Parameter(name = "severity", in = ParameterIn.QUERY, description = "ERROR: cannot be so; WARNING: to be looked at; NOTE: may well be so", schema = @Schema(implementation = Severity.class))
    @Parameter(name = "la", in = ParameterIn.QUERY, description = "DfE code of the authority; groups have none", schema = @Schema(implementation = String.class))
    @Parameter(name = "urn", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "id of a group", schema = @Schema(implementation = String.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "part of the school's or group's name", schema = @Schema(implementation = String.class))
    @Parameter(name = "sinceTo", in = ParameterIn.QUERY, description = "so since that day or before", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "number (the URN), id or rule; with - before it for descending", schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Uni<Response> list() {
        return kept().chain(() -> lists.answer(LISTING, Finding.class, Finding::of));
    }

    @GET
    @Path("/summary")
    @Produces(Lists.TYPES)
    @Operation(operationId = "summariseDataQuality", summary = "Every rule with the number of its findings")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Summary.class)))
    public Uni<Response> summary(@Parameter(description = "DfE code of the authority; groups have none") @QueryParam("la") String la) {
        return lists.whole(kept().chain(() -> transactions.in(session -> Sql.on(session, COUNTS).set("la", la).rows()
                .chain(rows -> Sql.on(session, KEPT_AT).row().map(kept -> summary(kept, rows))))), Count.class, Summary::items);
    }

    private static Summary summary(Object[] kept, List<Object[]> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return new Summary(((OffsetDateTime) kept[0]).toInstant(), QualityRules.all().stream().map(rule -> new Count(rule.id(),
                rule.severity(), rule.title(), counts.getOrDefault(rule.id(), 0L), rule.next())).toList());
    }

    private Uni<Void> kept() {
        return transactions.in(session -> Sql.on(session, KEEP).set("seconds", (double) atMostEvery.toSeconds()).rows())
                .replaceWithVoid();
    }
}
