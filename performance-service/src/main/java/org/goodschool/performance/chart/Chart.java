package org.goodschool.performance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart of figures over time, ready to be drawn: every place in whole units of the picture.
 *
 * @param id          of the picture in the page that shows it
 * @param description the same in words, for those who do not see it
 */
public record Chart(String id, String title, String description, Frame frame, List<Label> across, List<Label> up,
                    List<Line> lines) {

    private static final int BETWEEN_NAMES = 15;

    /** A line is told from others by its dashes too, not by colour alone. */
    private static final List<String> COLOURS = List.of("#1d70b8", "#d4351c", "#00703c", "#4c2c92", "#7a4f01", "#505a5f");
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "12 3 2 3", "4 2", "1 4");

    /** One value of a line; a point without a value leaves a gap. */
    public record Point(String at, BigDecimal value) {
    }

    /** What is to be drawn, all lines over the same places. */
    public record Series(String name, List<Point> points) {
    }

    public record Label(int place, String text) {
    }

    public record Dot(int x, int y, String text) {
    }

    /** @param runs the points of each unbroken stretch, as SVG writes them */
    public record Line(String name, String colour, String dashes, List<String> runs, List<Dot> dots, int nameY) {
    }

    /** Of percentages, by itself. */
    public static Chart of(String title, List<Series> series) {
        return of("chart", title, Frame.WHOLE, Scale.PERCENT, series);
    }

    public static Chart of(String id, String title, Frame frame, Scale scale, List<Series> series) {
        return new Drawing(frame, scale).of(id, title, series);
    }

    private record Drawing(Frame frame, Scale scale) {

        Chart of(String id, String title, List<Series> series) {
            List<String> places = series.isEmpty() ? List.of()
                    : series.getFirst().points().stream().map(Point::at).toList();
            List<Label> up = scale.marks().stream().map(mark -> new Label(y(mark), scale.text(mark))).toList();
            int every = Math.max(1, (places.size() + frame.mostLabels() - 1) / frame.mostLabels());
            List<Label> across = new ArrayList<>();
            for (int i = places.size() - 1; i >= 0; i -= every) {
                across.addFirst(new Label(x(i, places.size()), places.get(i)));
            }
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                lines.add(apart(line(series.get(i), i), lines));
            }
            return new Chart(id, title, inWords(series), frame, across, up, lines);
        }

        /** Names of lines that end in one place are written above or below one another, each as near to its line as can be. */
        private Line apart(Line line, List<Line> others) {
            for (int away = 0; away <= frame.height(); away++) {
                for (int nameY : new int[] {line.nameY() + away, line.nameY() - away}) {
                    if (nameY >= frame.top() && nameY <= frame.height() - BETWEEN_NAMES / 2 && !isTaken(nameY, others)) {
                        return new Line(line.name(), line.colour(), line.dashes(), line.runs(), line.dots(), nameY);
                    }
                }
            }
            return line;
        }

        private static boolean isTaken(int nameY, List<Line> others) {
            return others.stream().anyMatch(other -> Math.abs(other.nameY() - nameY) < BETWEEN_NAMES);
        }

        private Line line(Series series, int number) {
            List<String> runs = new ArrayList<>();
            List<Dot> dots = new ArrayList<>();
            StringBuilder run = new StringBuilder();
            for (int i = 0; i < series.points().size(); i++) {
                Point point = series.points().get(i);
                if (point.value() == null) {
                    end(run, runs);
                    continue;
                }
                int x = x(i, series.points().size());
                int y = y(point.value());
                run.append(run.isEmpty() ? "" : " ").append(x).append(',').append(y);
                dots.add(new Dot(x, y, series.name() + ", " + point.at() + ": " + scale.text(point.value())));
            }
            end(run, runs);
            return new Line(series.name(), COLOURS.get(number % COLOURS.size()), DASHES.get(number % DASHES.size()), runs, dots,
                    dots.isEmpty() ? frame.bottom() : dots.getLast().y());
        }

        private static void end(StringBuilder run, List<String> runs) {
            if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        }

        private int x(int number, int of) {
            return of == 1 ? (frame.left() + frame.right()) / 2 : frame.left() + (frame.right() - frame.left()) * number / (of - 1);
        }

        private int y(BigDecimal value) {
            return frame.bottom() - scale.up(value, frame.bottom() - frame.top());
        }

        private String inWords(List<Series> series) {
            return series.isEmpty() ? "Nothing is known." : series.stream().map(one -> one.name() + ": " + one.points().stream()
                    .map(point -> point.at() + " " + (point.value() == null ? "not known" : scale.text(point.value())))
                    .collect(Collectors.joining(", "))).collect(Collectors.joining(". ", "", "."));
        }
    }
}
