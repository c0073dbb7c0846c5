package org.goodschool.performance.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.dashboard.domain.Questions;

/** The rules for questions, as shipped. */
final class QuestionsFile {

    private QuestionsFile() {
    }

    static Questions read() {
        JsonNode file = ReferenceData.read("performance/dashboard-questions.json");
        Map<String, String> texts = new LinkedHashMap<>();
        file.path("questions").forEach(question -> texts.put(question.path("code").asText(), question.path("text").asText()));
        Questions questions = new Questions(file.path("id").asText(), new Questions.Limits(
                file.path("yearsBelowFloorPart").intValue(), file.path("yearsFalling").intValue(),
                file.path("yearsBelowOthers").intValue(), file.path("yearsSinceInspection").intValue()),
                Set.copyOf(ReferenceData.texts(file.path("progress"))), Collections.unmodifiableMap(texts));
        if (!texts.keySet().equals(questions.codes())) {
            throw new IllegalStateException("texts of " + texts.keySet() + " for rules " + questions.codes());
        }
        return questions;
    }
}
