package org.goodschool.performance.result.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that are published beside the measures of the floor standard, and what each is called.
 *
 * @param recordTypes by key stage, what a RECTYPE says that its row is of
 */
public record FurtherFigures(List<Block> blocks, Map<String, Label> labels, Map<String, Group> groups,
                             Map<KeyStage, Map<String, RecordType>> recordTypes) {

    /** The columns of a run of academic years. */
    public record Block(KeyStage keyStage, YearSpan years, List<FurtherColumn> columns) {
        public Block {
            columns = List.copyOf(columns);
        }

        boolean covers(KeyStageYear year) {
            return keyStage == year.keyStage() && years.covers(year.academicYear());
        }
    }

    public record Label(String label, Unit unit) {
    }

    /** @param partition the groups that each pupil of a cohort is in one of at most, itself among them */
    public record Group(String label, List<String> partition) {

        public Group {
            partition = List.copyOf(partition);
        }
    }

    /** The group of all other pupils of a cohort; null where none, or more than one, is published. */
    public String others(String group) {
        List<String> partition = groups.get(group).partition();
        return partition.size() != 2 ? null : partition.get(1 - partition.indexOf(group));
    }

    public FurtherFigures {
        blocks = List.copyOf(blocks);
        labels = Map.copyOf(labels);
        groups = Map.copyOf(groups);
        recordTypes = Map.copyOf(recordTypes);
    }

    public List<FurtherColumn> columns(KeyStageYear year) {
        return blocks.stream().filter(block -> block.covers(year)).findFirst().map(Block::columns).orElse(List.of());
    }

    /** Empty for a type of row that is not known: its figures are nobody's. */
    public Optional<RecordType> recordType(KeyStage keyStage, String recordType) {
        return recordType.isEmpty() ? Optional.of(RecordType.SCHOOL)
                : Optional.ofNullable(recordTypes.get(keyStage).get(recordType));
    }

    /** In words: "reading progress score, disadvantaged pupils". */
    public String label(FigureCode code) {
        Label label = labels.get(code.measure());
        if (label == null) {
            throw new IllegalArgumentException("no figure is called " + code.measure());
        }
        return code.group() == null ? label.label() : label.label() + ", " + groups.get(code.group()).label();
    }
}
