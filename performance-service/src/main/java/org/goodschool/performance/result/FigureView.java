package org.goodschool.performance.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.result.domain.FigureBook;
import org.goodschool.performance.result.domain.FigureCode;
import org.goodschool.performance.result.domain.FigureCode.Limit;
import org.goodschool.performance.result.domain.Missing;
import org.goodschool.performance.result.domain.Release;

@Schema(name = "PublishedFigure", description = "A published figure, or why there is none")
public record FigureView(BigDecimal value, @Schema(description = "Why none was published: SUPPRESSED is the file's SUPP, and so on") Missing missing,
                         @Schema(description = "Why it is published and not shown: the figures of fewer than 11 pupils") String withheld,
                         @Schema(description = "Lower limit of the 95% confidence interval, where published") BigDecimal lower,
                         BigDecimal upper, @Schema(description = "Not there: the file does not say") Release release,
                         @Schema(description = "Which of the sources said it last, counted from 0") int source) {

    /**
     * The figures of a result by their codes, each with the limits of its interval.
     *
     * @param withheld why a figure may not be shown, or null
     * @param wanted   which of the codes
     */
    public static Map<String, FigureView> of(FigureBook book, Function<FigureCode, String> withheld, Predicate<String> wanted) {
        Map<String, FigureView> figures = new TreeMap<>();
        for (String text : new ArrayList<>(book.figures().keySet())) {
            FigureCode code = FigureCode.of(text);
            if (code.limit() == null && wanted.test(text)) {
                figures.put(text, one(book, code, withheld.apply(code)));
            }
        }
        return figures;
    }

    /** @return those of {@link FigureBook#codes()} that are shown as figures, and wanted */
    public static Stream<String> codes(String codes, Predicate<String> wanted) {
        return FigureBook.codes(codes).filter(text -> FigureCode.of(text).limit() == null && wanted.test(text));
    }

    private static FigureView one(FigureBook book, FigureCode code, String reason) {
        FigureBook.Entry entry = book.figures().get(code.text());
        boolean shown = reason == null;
        return new FigureView(shown ? entry.value() : null, entry.missing(), entry.value() == null ? null : reason,
                shown ? limit(book, code.of(Limit.LOWER)) : null, shown ? limit(book, code.of(Limit.UPPER)) : null,
                book.origins().get(entry.from()).release(), entry.from());
    }

    private static BigDecimal limit(FigureBook book, FigureCode code) {
        FigureBook.Entry entry = book.figures().get(code.text());
        return entry == null ? null : entry.value();
    }
}
