package org.goodschool.performance.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.comparator.domain.Basis;
import org.goodschool.performance.comparator.domain.ComparatorKind;
import org.goodschool.performance.lineage.domain.Line;
import org.goodschool.performance.result.Said;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.FigureHistory;
import org.goodschool.performance.result.FigureView;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Missing;

@Schema(description = "A school's results over the years, each beside those of its authority and of the nation")
public record SchoolResults(int urn, @Schema(description = "Under which URNs results were looked for: the school's own, and with lineage=include those before and after it, the nearest first") List<Line.Member> lineage,
                            @Schema(description = "What the codes of the figures mean") Map<String, String> labels,
                            List<OfYear> items) {

    @Schema(name = "SchoolResultsOfYear")
    public record OfYear(String id, int urn, KeyStage keyStage, int academicYear, String laCode,
                         @Schema(description = "By code: the measure, or the measure, a dot and the group of pupils") Map<String, FigureView> figures,
                         @Schema(description = "By code, what the authority's schools and the nation's come to") Map<String, Beside> comparators,
                         List<FigureBook.Origin> sources) {
    }

    @Schema(name = "SeenBeside")
    public record Beside(Comparator authority,
                         @Schema(description = "A published figure of the state-funded schools, else of all schools, else a national comparator that was entered or computed") Comparator nation) {
    }

    @Schema(name = "SeenBesideFigure")
    public record Comparator(BigDecimal value, Missing missing,
                             @Schema(description = "Why it is published and not shown: the figures of fewer than 11 pupils") String withheld,
                             ComparatorKind kind, Basis basis,
                             @Schema(description = "The file or publication") String source) {
    }

    @Schema(name = "FigureHistories", description = "Every figure with all that files said of it, in the order in which they were loaded")
    public record Histories(int urn, KeyStage keyStage, int academicYear, Map<String, String> labels,
                            Map<String, List<FigureHistory.Line>> figures) {

        List<SaidOfFigure> lines() {
            return figures.entrySet().stream().flatMap(figure -> figure.getValue().stream().map(said -> new SaidOfFigure(urn, keyStage, academicYear,
                    figure.getKey(), labels.get(figure.getKey()), said.what(), said.value(), said.missing(), said.withheld(), said.source(), said.current()))).toList();
        }
    }

    /** As a line of a file. */
    public record SaidOfFigure(int urn, KeyStage keyStage, int academicYear, String figure, String label, Said.What what, BigDecimal value,
                               Missing missing, String withheld, FigureBook.Origin source, boolean current) {
    }
}
