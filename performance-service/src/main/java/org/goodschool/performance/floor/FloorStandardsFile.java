package org.goodschool.performance.floor;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        List<RuleSet> ruleSets = new ArrayList<>();
        file.path("ruleSets").forEach(node -> ruleSets.add(ruleSet(node, scopes)));
        List<PublishedComparator> published = new ArrayList<>();
        file.path("comparators").forEach(node -> published.add(published(node)));
        List<Nation> nations = new ArrayList<>();
        file.path("nation").forEach(node -> nations.add(new Nation(KeyStage.valueOf(node.path("keyStage").asText()),
                node.path("leastAuthorities").intValue(), node.path("leastSchools").intValue())));
        List<Continuation> continuations = new ArrayList<>();
        file.path("lineage").forEach(node -> continuations.add(new Continuation(node.path("id").asText(),
                node.path("from").intValue(), node.has("to") ? node.path("to").intValue() : null, texts(node.path("kinds")),
                texts(node.path("successorTypes")), List.copyOf(texts(node.path("sources"))))));
        return new FloorStandards(ruleSets, published, nations, continuations);
    }

    private static Scope scope(JsonNode node) {
        return new Scope(node.path("id").asText(), node.path("leastCohort").intValue(),
                texts(node.path("judgedTypes")), texts(node.path("excludedTypes")), texts(node.path("conversionReasons")));
    }

    private static RuleSet ruleSet(JsonNode node, Map<String, Scope> scopes) {
        List<String> sources = new ArrayList<>();
        node.path("sources").forEach(source -> sources.add(source.asText()));
        return new RuleSet(node.path("id").asText(), KeyStage.valueOf(node.path("keyStage").asText()),
                node.path("from").intValue(), node.has("to") ? node.path("to").intValue() : null,
                node.has("below") ? condition(node.path("below")) : null,
                scopes.get(node.path("scope").asText()), List.copyOf(sources));
    }

    private static Condition condition(JsonNode node) {
        if (node.has("all")) {
            return new Condition.All(conditions(node.path("all")));
        }
        if (node.has("any")) {
            return new Condition.Any(conditions(node.path("any")));
        }
        Measure measure = Measure.valueOf(node.path("measure").asText());
        return node.has("threshold")
                ? new Condition.BelowThreshold(measure, decimal(node.path("threshold")))
                : new Condition.BelowComparator(measure, ComparatorKind.valueOf(node.path("comparator").asText()));
    }

    private static List<Condition> conditions(JsonNode nodes) {
        List<Condition> conditions = new ArrayList<>();
        nodes.forEach(node -> conditions.add(condition(node)));
        return conditions;
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

    private static Set<String> texts(JsonNode nodes) {
        Set<String> texts = new HashSet<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
