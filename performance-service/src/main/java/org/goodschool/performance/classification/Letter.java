package org.goodschool.performance.classification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goodschool.performance.classification.Explanation.Expected;
import org.goodschool.performance.classification.Explanation.Part;
import org.goodschool.performance.classification.Explanation.Result;
import org.goodschool.performance.result.domain.KeyStage;

/** An explanation as the body of a letter, in plain text. */
final class Letter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Letter() {
    }

    static String of(Explanation e) {
        StringBuilder text = new StringBuilder();
        line(text, "To " + String.join(" and ", e.addressees()));
        line(text, name(e) + "URN " + e.urn());
        line(text, "");
        line(text, "How we have classified your school for " + years(e.cycle()));
        line(text, "");
        line(text, "Category " + e.category() + ". " + e.meaning());
        line(text, "Decided on " + day(e.decidedOn()) + "." + (e.replaces() ? " This takes the place of what we told you before." : ""));
        heading(text, "Why");
        line(text, e.reason());
        if (!e.concerns().isEmpty()) {
            line(text, "What concerns us:");
            e.concerns().forEach(concern -> line(text, "- " + concern));
        }
        heading(text, "The published results that we looked at");
        if (e.results().isEmpty()) {
            line(text, "There are none for these years.");
        }
        e.results().forEach(result -> line(text, "- " + results(result)));
        heading(text, "What we expect, and by when");
        if (e.expected().isEmpty()) {
            line(text, "Nothing beyond what the school has planned for itself.");
        }
        e.expected().forEach(expected -> line(text, "- " + by(expected)));
        if (!e.notes().isEmpty()) {
            heading(text, "Please note");
            e.notes().forEach(note -> line(text, note));
        }
        return text.toString();
    }

    private static String name(Explanation e) {
        return e.schoolName() == null ? "" : e.schoolName() + ", ";
    }

    private static String results(Result result) {
        String key = result.keyStage() == KeyStage.KS2 ? "key stage 2" : "key stage 4";
        String judged = switch (result.outcome()) {
            case BELOW -> "below the floor standard";
            case NOT_BELOW -> "not below the floor standard";
            case NOT_EVALUATED -> "not judged by the floor standard (" + result.reason().replace('-', ' ') + ")";
            case NOT_APPLICABLE -> "there was no floor standard";
        };
        String parts = result.parts().stream().map(Letter::part).collect(Collectors.joining("; "));
        return years(result.academicYear()) + ", " + key + ": " + judged + (parts.isEmpty() ? "." : ". " + parts + ".");
    }

    private static String part(Part part) {
        String figure = part.measure() + ": " + part.value().toPlainString();
        return part.line() == null ? figure : figure + " (the line was " + part.line().toPlainString() + ")";
    }

    private static String by(Expected expected) {
        return "by " + day(expected.by()) + ": " + expected.what();
    }

    /** 2018 is 2017/18. */
    private static String years(int academicYear) {
        return academicYear - 1 + "/" + String.format(Locale.ROOT, "%02d", academicYear % 100);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static void heading(StringBuilder text, String heading) {
        line(text, "");
        line(text, heading);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
