package org.goodschool.performance.coasting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.floor.FloorStandardsFile;
import org.goodschool.performance.floor.domain.FloorStandards;
import org.goodschool.performance.floor.domain.YearsRunning;
import org.goodschool.performance.result.domain.KeyStage;

/** The coasting standard as it is shipped: rule sets like those of the floor standard, and how many years must be below. */
public record CoastingStandards(FloorStandards rules, List<YearsRunning> standards) {

    private static final String FILE = "performance/coasting-standards.json";

    public static CoastingStandards read() {
        JsonNode file = ReferenceData.read(FILE);
        return new CoastingStandards(FloorStandardsFile.read(file), ReferenceData.all(file.path("standards"), node ->
                new YearsRunning(node.path("id").asText(), KeyStage.valueOf(node.path("keyStage").asText()),
                        ReferenceData.years(node), node.path("years").intValue(), ReferenceData.texts(node.path("sources")))));
    }

    /** Empty where there was no such standard. */
    public Optional<YearsRunning> of(KeyStage keyStage, int academicYear) {
        return standards.stream().filter(one -> one.keyStage() == keyStage && one.judged().covers(academicYear)).findFirst();
    }
}
