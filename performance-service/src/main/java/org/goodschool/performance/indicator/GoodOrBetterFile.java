package org.goodschool.performance.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.indicator.domain.GoodOrBetter;

/** What counts as good or better, as shipped. */
public final class GoodOrBetterFile {

    private GoodOrBetterFile() {
    }

    public static GoodOrBetter read() {
        JsonNode file = ReferenceData.read("performance/good-or-better.json");
        return new GoodOrBetter(file.path("id").asText(), texts(file.path("goodOrBetter")), texts(file.path("notYet")),
                texts(file.path("kinds")), file.path("leastAuthoritiesOfANation").intValue());
    }

    private static Set<String> texts(JsonNode nodes) {
        return Set.copyOf(ReferenceData.texts(nodes));
    }
}
