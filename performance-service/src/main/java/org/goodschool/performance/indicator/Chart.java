package org.goodschool.performance.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart of percentages over time, ready to be drawn: every place in whole units of the picture.
 *
 * @param description the same in words, for those who do not see it
 */
public record Chart(String title, String description, List<Label> across, List<Label> up, List<Line> lines) {

    static final int WIDTH = 720;
    static final int HEIGHT = 360;

    private static final int LEFT = 56;
    private static final int RIGHT = 590;
    private static final int TOP = 48;
    private static final int BOTTOM = 300;

    private static final int BETWEEN_NAMES = 15;

    /** More labels than this would lie on one another. */
    private static final int MOST_LABELS = 8;

    /** A line is told from others by its dashes too, not by colour alone. */
    private static final List<String> COLOURS = List.of("#1d70b8", "#d4351c", "#00703c", "#4c2c92", "#b58840", "#505a5f");
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "12 3 2 3", "4 2", "1 4");

    /** One value of a line; a point without a value leaves a gap. */
    record Point(String at, BigDecimal percent) {
    }

    /** What is to be drawn, all lines over the same places. */
    record Series(String name, List<Point> points) {
    }

    public record Label(int place, String text) {
    }

    public record Dot(int x, int y, String text) {
    }

    /** @param runs the points of each unbroken stretch, as SVG writes them */
    public record Line(String name, String colour, String dashes, List<String> runs, List<Dot> dots, int nameY) {
    }

    static Chart of(String title, List<Series> series) {
        List<String> places = series.isEmpty() ? List.of()
                : series.getFirst().points().stream().map(Point::at).toList();
        List<Label> up = List.of(0, 20, 40, 60, 80, 100).stream().map(percent -> new Label(y(BigDecimal.valueOf(percent)), percent + " %")).toList();
        int every = Math.max(1, (places.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Label> across = new ArrayList<>();
        for (int i = places.size() - 1; i >= 0; i -= every) {
            across.addFirst(new Label(x(i, places.size()), places.get(i)));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            lines.add(apart(line(series.get(i), i), lines));
        }
        return new Chart(title, inWords(series), across, up, lines);
    }

    /** Names of lines that end in one place are written below one another. */
    private static Line apart(Line line, List<Line> others) {
        int nameY = line.nameY();
        while (isTaken(nameY, others)) {
            nameY += BETWEEN_NAMES;
        }
        return new Line(line.name(), line.colour(), line.dashes(), line.runs(), line.dots(), nameY);
    }

    private static boolean isTaken(int nameY, List<Line> others) {
        return others.stream().anyMatch(other -> Math.abs(other.nameY() - nameY) < BETWEEN_NAMES);
    }

    private static Line line(Series series, int number) {
        List<String> runs = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            if (point.percent() == null) {
                end(run, runs);
                continue;
            }
            int x = x(i, series.points().size());
            int y = y(point.percent());
            run.append(run.isEmpty() ? "" : " ").append(x).append(',').append(y);
            dots.add(new Dot(x, y, series.name() + ", " + point.at() + ": " + point.percent().toPlainString() + " %"));
        }
        end(run, runs);
        return new Line(series.name(), COLOURS.get(number % COLOURS.size()), DASHES.get(number % DASHES.size()), runs, dots,
                dots.isEmpty() ? BOTTOM : dots.getLast().y());
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static int x(int number, int of) {
        return of == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * number / (of - 1);
    }

    private static int y(BigDecimal percent) {
        return BOTTOM - percent.multiply(BigDecimal.valueOf(BOTTOM - TOP)).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).intValueExact();
    }

    private static String inWords(List<Series> series) {
        return series.isEmpty() ? "Nothing is known." : series.stream().map(one -> one.name() + ": " + one.points().stream()
                .map(point -> point.at() + " " + (point.percent() == null ? "not known" : point.percent().toPlainString() + " %"))
                .collect(Collectors.joining(", "))).collect(Collectors.joining(". ", "", "."));
    }
}
