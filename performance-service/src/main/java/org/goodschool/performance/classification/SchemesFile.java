package org.goodschool.performance.classification;

import static org.goodschool.performance.ReferenceData.all;
import static org.goodschool.performance.ReferenceData.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.MonthDay;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.classification.domain.Category;
import org.goodschool.performance.classification.domain.Scheme;
import org.goodschool.performance.classification.domain.Schemes;
import org.goodschool.performance.classification.domain.Signal;
import org.goodschool.performance.classification.domain.SuggestionRules;
import org.goodschool.performance.classification.domain.SuggestionRules.Limit;
import org.goodschool.performance.classification.domain.SuggestionRules.Rule;
import org.goodschool.performance.classification.domain.Term;
import org.goodschool.performance.classification.domain.Window;

/** The released schemes as they are shipped: dated data with a source. */
public final class SchemesFile {

    private static final String FILE = "performance/classification-schemes.json";

    private SchemesFile() {
    }

    public static Schemes read() {
        return new Schemes(all(ReferenceData.read(FILE).path("schemes"), SchemesFile::scheme));
    }

    private static Scheme scheme(JsonNode node) {
        JsonNode evidence = node.path("evidence");
        return new Scheme(node.path("id").asText(), node.path("name").asText(), ReferenceData.years(node),
                MonthDay.parse(node.path("opens").asText()),
                new Window(evidence.path("years").intValue(), evidence.path("notOlderThan").intValue()),
                texts(node.path("addressees")),
                all(node.path("categories"), category -> new Category(category.path("code").asText(),
                        category.path("meaning").asText(), category.path("concern").booleanValue())),
                all(node.path("concerns"), SchemesFile::term), all(node.path("expectations"), SchemesFile::term),
                node.has("suggestion") ? rules(node.path("suggestion")) : null,
                texts(node.path("notes")), texts(node.path("sources")));
    }

    private static Term term(JsonNode node) {
        return new Term(node.path("code").asText(), node.path("text").asText());
    }

    private static SuggestionRules rules(JsonNode node) {
        return new SuggestionRules(node.path("id").asText(), node.path("leastYearsJudged").intValue(),
                all(node.path("rules"), rule -> new Rule(rule.path("category").asText(), all(rule.path("all"), SchemesFile::limit))),
                texts(node.path("sources")));
    }

    private static Limit limit(JsonNode node) {
        return new Limit(Signal.valueOf(node.path("signal").asText()),
                node.has("atLeast") ? node.path("atLeast").intValue() : null,
                node.has("atMost") ? node.path("atMost").intValue() : null);
    }
}
