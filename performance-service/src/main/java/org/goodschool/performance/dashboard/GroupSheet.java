package org.goodschool.performance.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodschool.performance.dashboard.domain.GroupFigure;
import org.goodschool.performance.page.Words;
import org.goodschool.performance.result.FurtherFiguresFile;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.KeyStage;

/** Groups of pupils on the page: a line a group, a column a measure. */
public record GroupSheet(String title, List<String> measures, List<Row> rows) {

    /** @param nation empty where it is not known */
    public record Cell(String school, String nation) {
    }

    public record Row(String group, List<Cell> cells) {
    }

    static List<GroupSheet> of(int urn, List<GroupFigure> figures) {
        return Stream.of(KeyStage.values()).map(stage -> figures.stream().filter(figure -> figure.keyStage() == stage).toList())
                .filter(some -> !some.isEmpty()).map(some -> sheet(urn, some)).toList();
    }

    private static GroupSheet sheet(int urn, List<GroupFigure> figures) {
        List<String> measures = figures.stream().map(GroupFigure::measure).distinct().toList();
        List<String> groups = Stream.concat(Stream.of(GroupFigure.DISADVANTAGED, GroupFigure.OTHERS), figures.stream().map(GroupFigure::group))
                .distinct().filter(group -> figures.stream().anyMatch(figure -> figure.group().equals(group))).toList();
        GroupFigure any = figures.getFirst();
        return new GroupSheet(any.keyStage().title() + ", " + Words.year(any.academicYear()) + Numbers.named(urn, any.urn()),
                measures.stream().map(measure -> Words.sentence(FurtherFiguresFile.read().label(FigureCode.of(measure)))).toList(),
                groups.stream().map(group -> new Row(Words.of(FurtherFiguresFile.read().groups().get(group).label()),
                        measures.stream().map(measure -> cell(figures, group, measure)).toList())).toList());
    }

    private static Cell cell(List<GroupFigure> figures, String group, String measure) {
        Optional<GroupFigure> found = figures.stream()
                .filter(figure -> figure.group().equals(group) && figure.measure().equals(measure)).findFirst();
        return found.map(figure -> new Cell(school(figure), Words.of(figure.nation())))
                .orElse(new Cell("", ""));
    }

    /** A figure that is not there is told by its reason, as in the table of years. */
    private static String school(GroupFigure figure) {
        return figure.value() != null ? Words.of(figure.value()) : figure.withheld() != null ? "withheld"
                : Words.of(figure.missing()).toLowerCase(Locale.ROOT);
    }
}
