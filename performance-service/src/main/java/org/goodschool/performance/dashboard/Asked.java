package org.goodschool.performance.dashboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.performance.dashboard.domain.Question;
import org.goodschool.performance.dashboard.domain.Question.Evidence;
import org.goodschool.performance.page.Words;

/** A question on the page: of each measure one line, with its years after one another, and whose they are if not under the school's own number. */
public record Asked(String text, List<String> evidence) {

    /** So that the page prints on two sides. */
    private static final int MOST_LINES = 4;

    static Asked of(Question question, int urn) {
        List<String> lines = grouped(question.evidence(), Evidence::what).values().stream().map(line -> line(line, urn)).toList();
        return new Asked(question.text(), lines.size() <= MOST_LINES ? lines : Stream.concat(lines.stream().limit(MOST_LINES),
                Stream.of("and " + (lines.size() - MOST_LINES) + " more, in the data behind this page")).toList());
    }

    private static String line(List<Evidence> measure, int urn) {
        String years = grouped(measure, Evidence::at).values().stream().map(year -> year(year, urn)).collect(Collectors.joining("; "));
        String rows = measure.stream().map(Evidence::source).filter(Objects::nonNull)
                .map(source -> source.file() + (source.row() == null ? "" : " row " + source.row())).distinct().collect(Collectors.joining(", "));
        return Words.sentence(measure.getFirst().what()) + ": " + years + (rows.isEmpty() ? "" : " (" + rows + ")");
    }

    private static String year(List<Evidence> year, int urn) {
        Evidence any = year.getFirst();
        String beside = year.stream().filter(each -> each.than() != null)
                .map(each -> each.beside() + " " + Words.of(each.than())).collect(Collectors.joining(", "));
        String figure = any.figure() != null ? Words.of(any.figure()) : said(any.said());
        return Words.at(any.at()) + Numbers.named(urn, any.urn()) + (figure.isEmpty() ? "" : " " + figure) + (beside.isEmpty() ? "" : " beside " + beside);
    }

    /** A rule set keeps its name. */
    private static String said(String text) {
        return text == null ? "" : text.contains("@") ? "under " + text : Words.of(text);
    }

    private static Map<String, List<Evidence>> grouped(Collection<Evidence> evidence, Function<Evidence, String> by) {
        return evidence.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
