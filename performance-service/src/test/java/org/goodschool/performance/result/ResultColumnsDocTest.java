package org.goodschool.performance.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodschool.chassis.testing.Repository;
import org.goodschool.performance.result.domain.FurtherColumn;
import org.goodschool.performance.result.domain.FurtherFigures;
import org.goodschool.performance.result.domain.ResultColumns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultColumnsDocTest {

    private static final FurtherFigures FURTHER = FurtherFiguresFile.read();

    @Test
    @DisplayName("docs/result-columns.md lists the columns of each year that a file of results must have, and those that are read too")
    void docs() throws IOException {
        Repository.committed(Repository.docs().resolve("result-columns.md"), "columns", chapter());
    }

    private static String chapter() {
        StringBuilder text = new StringBuilder("\n| Key stage | Years | Needed | Read where given |\n|---|---|---|---|\n");
        ResultColumnsFile.read().stream().sorted(Comparator.comparing(ResultColumns::keyStage).thenComparing(c -> c.years().from()))
                .forEach(columns -> text.append("| ").append(columns.keyStage()).append(" | ").append(columns.years()).append(" | ")
                        .append(names(needed(columns))).append(" | ").append(names(columns.whereGiven().values())).append(" |\n"));
        FURTHER.blocks().stream()
                .sorted(Comparator.comparing(FurtherFigures.Block::keyStage).thenComparing(block -> block.years().from()))
                .forEach(block -> {
                    text.append("\n### Further columns of ").append(block.keyStage()).append(", ").append(block.years())
                            .append("\n\n| Figure | Columns |\n|---|---|\n");
                    byMeasure(block).forEach((measure, columns) -> text.append("| ").append(FURTHER.labels().get(measure).label())
                            .append(" | ").append(names(columns)).append(" |\n"));
                });
        return text.toString();
    }

    private static List<String> needed(ResultColumns columns) {
        List<String> needed = new ArrayList<>(columns.required());
        needed.add(ResultColumns.NAME);
        return needed;
    }

    private static Map<String, List<String>> byMeasure(FurtherFigures.Block block) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (FurtherColumn column : block.columns()) {
            columns.computeIfAbsent(column.code().measure(), _ -> new ArrayList<>()).add(String.join(" or ", column.spelling()));
        }
        return columns;
    }

    private static String names(Collection<String> columns) {
        return columns.stream().map(column -> "`" + column.replace(" or ", "` or `") + "`").collect(Collectors.joining(", "));
    }
}
