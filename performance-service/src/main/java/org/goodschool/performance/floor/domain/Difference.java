package org.goodschool.performance.floor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is not as it was when the school was judged last.
 *
 * @param of     the measure, where it is a figure or the national figure beside it
 * @param before null: there was none; likewise {@code after}
 */
public record Difference(What what, String of, String before, String after) {

    public enum What {
        OUTCOME, REASON, FIGURE, COMPARATOR, AUTHORITY, TYPE_TOLD_BY, CLOSURE_TOLD_BY, RULE_SET, PUBLISHED_ROWS
    }

    /** Figures are compared only where both judgements have them: a cohort that is found to be small has none to tell. */
    static List<Difference> between(Evaluation before, Evaluation after) {
        if (before == null) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        add(differences, What.OUTCOME, null, before.outcome(), after.outcome());
        add(differences, What.REASON, null, before.reason(), after.reason());
        add(differences, What.RULE_SET, null, before.ruleSet(), after.ruleSet());
        add(differences, What.AUTHORITY, null, before.laCode(), after.laCode());
        add(differences, What.TYPE_TOLD_BY, null, before.typeFrom(), after.typeFrom());
        add(differences, What.CLOSURE_TOLD_BY, null, before.closureFrom(), after.closureFrom());
        add(differences, What.PUBLISHED_ROWS, null, before.publishedRows(), after.publishedRows());
        for (Figure now : after.figures()) {
            before.figures().stream().filter(figure -> figure.measure() == now.measure()).findFirst().ifPresent(was -> {
                add(differences, What.FIGURE, now.measure().name(), shown(was), shown(now));
                add(differences, What.COMPARATOR, now.measure().name(), was.comparator(), now.comparator());
            });
        }
        return List.copyOf(differences);
    }

    private static Object shown(Figure figure) {
        return figure.missing() != null ? figure.missing() : figure.value();
    }

    private static void add(List<Difference> differences, What what, String of, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(what, of, Objects.toString(before, null), Objects.toString(after, null)));
        }
    }
}
