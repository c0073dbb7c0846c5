package org.goodschool.performance.result.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A column that a file of some years may have beside those that it must have.
 *
 * @param code     the figure in it
 * @param spelling the names that it has had: the first that a file has is read
 */
public record FurtherColumn(FigureCode code, Unit unit, List<String> spelling) {

    public FurtherColumn {
        spelling = List.copyOf(spelling);
    }

    public Optional<String> in(Predicate<String> has) {
        return spelling.stream().filter(has).findFirst();
    }
}
