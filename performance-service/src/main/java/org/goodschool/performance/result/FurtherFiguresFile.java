package org.goodschool.performance.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.performance.ReferenceData;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.FigureCode.Limit;
import org.goodschool.performance.result.domain.FurtherColumn;
import org.goodschool.performance.result.domain.FurtherFigures;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Measure;
import org.goodschool.performance.result.domain.RecordType;
import org.goodschool.performance.result.domain.Unit;

/** The published figures beside those of the floor standard, as shipped. */
public final class FurtherFiguresFile {

    private static final String FILE = "performance/further-figures.json";

    /** The measure of all pupils is one of those that a file of the year must have: it is read as such. */
    private static final String GROUPS_ONLY = "GROUPS";

    private static final FurtherFigures SHIPPED = parse(ReferenceData.read(FILE));

    private FurtherFiguresFile() {
    }

    public static FurtherFigures read() {
        return SHIPPED;
    }

    private static FurtherFigures parse(JsonNode file) {
        Map<String, FurtherFigures.Label> labels = new HashMap<>();
        for (Measure measure : Measure.values()) {
            labels.put(measure.name(), new FurtherFigures.Label(measure.label(), measure.unit()));
        }
        file.path("labels").properties().forEach(entry -> labels.put(entry.getKey(), new FurtherFigures.Label(
                entry.getValue().path("label").asText(), Unit.valueOf(entry.getValue().path("unit").asText()))));
        Map<String, FurtherFigures.Group> groups = new HashMap<>();
        file.path("groups").properties().forEach(entry -> groups.put(entry.getKey(), new FurtherFigures.Group(
                entry.getValue().path("label").asText(), partition(entry.getKey(), file.path("partitions")))));
        List<FurtherFigures.Block> blocks = ReferenceData.all(file.path("blocks"), node -> new FurtherFigures.Block(
                KeyStage.valueOf(node.path("keyStage").asText()), ReferenceData.years(node),
                columns(node, file.path("limits"), labels)));
        Map<KeyStage, Map<String, RecordType>> recordTypes = new EnumMap<>(KeyStage.class);
        for (KeyStage keyStage : KeyStage.values()) {
            Map<String, RecordType> types = new HashMap<>();
            file.path("recordTypes").path(keyStage.name()).properties().forEach(entry ->
                    types.put(entry.getKey(), RecordType.valueOf(entry.getValue().asText())));
            recordTypes.put(keyStage, types);
        }
        return new FurtherFigures(blocks, labels, groups, recordTypes);
    }

    /** A group that no partition names is one alone, beside the rest of the cohort. */
    private static List<String> partition(String group, JsonNode partitions) {
        for (JsonNode partition : partitions) {
            List<String> groups = ReferenceData.texts(partition);
            if (groups.contains(group)) {
                return groups;
            }
        }
        return List.of(group);
    }

    private static List<FurtherColumn> columns(JsonNode block, JsonNode limits, Map<String, FurtherFigures.Label> labels) {
        List<FurtherColumn> columns = new ArrayList<>();
        block.path("pupils").properties().forEach(entry -> columns.add(new FurtherColumn(
                new FigureCode(FigureCode.PUPILS, entry.getKey(), null), Unit.COUNT, spelling("", entry.getValue()))));
        for (JsonNode measure : block.path("measures")) {
            String name = measure.path("measure").asText();
            Unit unit = labels.get(name).unit();
            String column = measure.path("column").asText();
            FigureCode all = new FigureCode(name, null, null);
            if (!measure.path("of").asText().equals(GROUPS_ONLY)) {
                columns.add(new FurtherColumn(all, unit, List.of(column)));
            }
            boolean interval = measure.path("interval").booleanValue();
            if (interval) {
                columns.addAll(interval(all, unit, List.of(column), limits));
            }
            measure.path("limits").properties().forEach(entry -> columns.add(new FurtherColumn(
                    all.of(Limit.valueOf(entry.getKey())), unit, spelling("", entry.getValue()))));
            for (JsonNode group : measure.path("groups")) {
                FigureCode code = new FigureCode(name, group.asText(), null);
                List<String> spelling = spelling(column, block.path("suffixes").path(group.asText()));
                columns.add(new FurtherColumn(code, unit, spelling));
                if (interval) {
                    columns.addAll(interval(code, unit, spelling, limits));
                }
            }
            measure.path("columns").properties().forEach(entry -> columns.add(new FurtherColumn(
                    new FigureCode(name, entry.getKey(), null), unit, spelling("", entry.getValue()))));
        }
        return columns;
    }

    private static List<FurtherColumn> interval(FigureCode code, Unit unit, List<String> of, JsonNode limits) {
        return limits.properties().stream().map(entry -> new FurtherColumn(code.of(Limit.valueOf(entry.getKey())), unit,
                of.stream().map(column -> column + entry.getValue().asText()).toList())).toList();
    }

    private static List<String> spelling(String before, JsonNode oneOrMore) {
        if (oneOrMore.isMissingNode()) {
            throw new IllegalStateException("a group of " + before + " has no suffix in " + FILE);
        }
        return oneOrMore.isArray() ? ReferenceData.all(oneOrMore, each -> before + each.asText()) : List.of(before + oneOrMore.asText());
    }
}
