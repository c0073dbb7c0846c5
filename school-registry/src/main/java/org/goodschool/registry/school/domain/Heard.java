package org.goodschool.registry.school.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What of a row counts beside what a person has entered since files last said something else.
 *
 * @param details the school or group as the row makes it
 * @param kept where the row repeats what a person has overruled: from what the register keeps to what the row says
 * @param overruled what is still overruled after the row
 */
public record Heard<D>(D details, List<FieldChange> kept, Overruled overruled) {

    /**
     * @param stated what the row says anything of; the rest stays as it is known
     * @param made puts the facts together again
     */
    public static <D, F extends Enum<F> & Fact<D>> Heard<D> of(
            Class<F> facts, Set<F> stated, D known, D row, Overruled overruled, Function<Function<F, Object>, D> made) {
        Set<F> repeated = overruled.repeated(facts, stated, known, row);
        Set<F> heard = EnumSet.noneOf(facts);
        heard.addAll(stated);
        heard.removeAll(repeated);
        D details = made.apply(fact -> fact.of(heard.contains(fact) ? row : known));
        D kept = made.apply(fact -> fact.of(repeated.contains(fact) && !fact.derived() ? row : known));
        return new Heard<>(details, FieldChange.between(facts.getEnumConstants(), known, kept), overruled.without(heard));
    }

    public Heard<D> with(D other) {
        return new Heard<>(other, kept, overruled);
    }
}
