package org.goodschool.benchmark.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results for reading. */
final class Text {

    private Text() {
    }

    static String of(Figures figures) {
        return figures.byName().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(figure -> number(figure.getValue()) + " " + figure.getKey()).collect(Collectors.joining(", "));
    }

    /** Three digits that mean something, more only before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.UK, format, value);
    }

    static String of(Results.Compared comparison) {
        var ours = comparison.rows().stream().filter(row -> row.contestant().equals(comparison.us())).findFirst().orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("", "median", "min", "max", "ours ÷ it"), comparison.beside().stream()).toList());
        for (Results.Row row : comparison.rows()) {
            if (row.spread() == null) {
                rows.add(List.of(row.contestant(), "–"));
                continue;
            }
            String ratio = row == ours || ours.spread() == null ? "" : number(ours.spread().median() / row.spread().median());
            rows.add(Stream.concat(
                    Stream.of(row.contestant(), number(row.spread().median()), number(row.spread().min()), number(row.spread().max()), ratio),
                    comparison.beside().stream().map(row.beside()::get).map(median -> median == null ? "" : number(median))).toList());
        }
        var text = new StringBuilder("%s, %s\n".formatted(comparison.title(), comparison.figure()));
        table(rows).forEach(line -> text.append("  ").append(line).append('\n'));
        comparison.rows().stream().filter(row -> row.out() != null)
                .forEach(row -> text.append("  %s is out: %s\n".formatted(row.contestant(), row.out())));
        comparison.stolen().ifPresent(stolen -> text.append("  the machine's host took %s %% of its processor time in the median round, %s %% at most\n"
                .formatted(number(stolen.median()), number(stolen.max()))));
        table(comparison.goals().stream().map(Text::goal).toList()).forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static List<String> goal(Goal.Judged judged) {
        return List.of("%-4s  %s".formatted(judged.level().name().toLowerCase(Locale.ROOT), judged.text()),
                judged.figure() == null ? "–" : number(judged.figure()),
                judged.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** The first column to the left, the others to the right. */
    static List<String> table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String gap = " ".repeat(width[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            return line.toString().stripTrailing();
        }).toList();
    }
}
