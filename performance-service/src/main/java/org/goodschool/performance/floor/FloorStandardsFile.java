package org.goodschool.performance.floor;

import static org.goodschool.performance.ReferenceData.all;
import static org.goodschool.performance.ReferenceData.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.comparator.domain.NationalComparator;
import org.goodschool.performance.floor.domain.Condition;
import org.goodschool.performance.floor.domain.Continuation;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.FloorStandards.PublishedComparator;
import org.goodschool.performance.floor.domain.Nation;
import org.goodschool.performance.floor.domain.RuleSet;
import org.goodschool.performance.floor.domain.Scope;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;

/** The released rule sets as they are shipped: thresholds are dated data with a source, never constants (C-12). */
public final class FloorStandardsFile {

    private static final String FILE = "performance/floor-standards.json";

    private FloorStandardsFile() {
    }

    public static FloorStandards read() {
        return read(ReferenceData.read(FILE));
    }

    /** Another standard is another file of the same shape. */
    public static FloorStandards read(JsonNode file) {
        Map<String, Scope> scopes = new HashMap<>();
        file.path("scopes").forEach(node -> scopes.put(node.path("id").asText(), scope(node)));
        return new FloorStandards(all(file.path("ruleSets"), node -> ruleSet(node, scopes)),
                all(file.path("comparators"), FloorStandardsFile::published),
                all(file.path("nation"), node -> new Nation(KeyStage.valueOf(node.path("keyStage").asText()),
                        node.path("leastAuthorities").intValue(), node.path("leastSchools").intValue())),
                all(file.path("lineage"), node -> new Continuation(node.path("id").asText(), ReferenceData.years(node),
                        codes(node.path("kinds")), codes(node.path("successorTypes")), texts(node.path("sources")))));
    }

    private static Scope scope(JsonNode node) {
        return new Scope(node.path("id").asText(), node.path("leastCohort").intValue(),
                codes(node.path("judgedTypes")), codes(node.path("excludedTypes")), codes(node.path("conversionReasons")));
    }

    private static RuleSet ruleSet(JsonNode node, Map<String, Scope> scopes) {
        return new RuleSet(node.path("id").asText(), KeyStage.valueOf(node.path("keyStage").asText()), ReferenceData.years(node),
                node.has("below") ? condition(node.path("below")) : null,
                scopes.get(node.path("scope").asText()), texts(node.path("sources")));
    }

    private static Condition condition(JsonNode node) {
        if (node.has("all")) {
            return new Condition.All(all(node.path("all"), FloorStandardsFile::condition));
        }
        if (node.has("any")) {
            return new Condition.Any(all(node.path("any"), FloorStandardsFile::condition));
        }
        Measure measure = Measure.valueOf(node.path("measure").asText());
        return node.has("threshold")
                ? new Condition.BelowThreshold(measure, decimal(node.path("threshold")))
                : new Condition.BelowComparator(measure, ComparatorKind.valueOf(node.path("comparator").asText()));
    }

    private static PublishedComparator published(JsonNode node) {
        return new PublishedComparator(KeyStage.valueOf(node.path("keyStage").asText()),
                node.path("academicYear").intValue(),
                new NationalComparator(Measure.valueOf(node.path("measure").asText()),
                        ComparatorKind.valueOf(node.path("kind").asText()), decimal(node.path("value")), Basis.PUBLISHED,
                        null, node.path("source").asText()));
    }

    /** From the text, so that no figure ever passes through a double. */
    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static Set<String> codes(JsonNode nodes) {
        return Set.copyOf(texts(nodes));
    }
}
