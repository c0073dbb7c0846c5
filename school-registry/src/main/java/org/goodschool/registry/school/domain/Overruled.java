package org.goodschool.registry.school.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goodschool.registry.provenance.domain.Source;

/**
 * What files said of facts that a person has entered otherwise since. A file that goes on saying so says nothing new and does
 * not undo what the person did; one that says something else, or what the person says, is believed again.
 *
 * @param words by the name of the fact; null where files had none
 */
public record Overruled(Map<String, String> words) {

    public static final Overruled NONE = new Overruled(Map.of());

    /** As an event tells it. */
    public record Word(String field, String told) {
    }

    public Overruled {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public static Overruled of(List<Word> told) {
        Map<String, String> words = new LinkedHashMap<>();
        told.forEach(word -> words.put(word.field(), word.told()));
        return new Overruled(words);
    }

    public List<Word> told() {
        return words.entrySet().stream().map(word -> new Word(word.getKey(), word.getValue())).toList();
    }

    public boolean has(Fact<?> fact) {
        return words.containsKey(fact.path());
    }

    /** What is remembered once facts have become others, by a person's hand or by a file. */
    public <D> Overruled after(Fact<D>[] facts, D before, D now, Source source) {
        if (!source.byHand() && words.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(words);
        Set<String> ended = new HashSet<>();
        for (Fact<D> fact : facts) {
            if (fact.derived() || Objects.equals(fact.of(before), fact.of(now))) {
                continue;
            }
            if (source.byHand() && !has(fact)) {
                all.put(fact.path(), fact.text(before));
            }
            if (!source.byHand() || all.containsKey(fact.path()) && fact.sameWord(all.get(fact.path()), fact.text(now))) {
                all.remove(fact.path());
                ended.add(fact.path());
            }
        }
        // who reopens a school that was proposed to close hears again when that is to be
        for (Fact<D> fact : facts) {
            if (source.byHand() && fact.lead() != null && ended.contains(fact.lead().path())) {
                all.remove(fact.path());
            }
        }
        return new Overruled(all);
    }

    /**
     * The facts in which a row only repeats what files had said before the person spoke, with what goes with these.
     *
     * @param stated what the row says anything of
     */
    public <D, F extends Enum<F> & Fact<D>> Set<F> repeated(Class<F> facts, Set<F> stated, D known, D row) {
        Set<F> repeated = EnumSet.noneOf(facts);
        for (F fact : stated) {
            if (has(fact) && !Objects.equals(fact.of(known), fact.of(row))
                    && fact.sameWord(words.get(fact.path()), fact.text(row))) {
                repeated.add(fact);
            }
        }
        for (F fact : stated) {
            if (fact.lead() != null && repeated.contains(fact.lead())) {
                repeated.add(fact);
            }
        }
        return repeated;
    }

    /** Once a row has said what the person says, or something new. */
    public <D> Overruled without(Set<? extends Fact<D>> heard) {
        Map<String, String> all = new LinkedHashMap<>(words);
        heard.forEach(fact -> all.remove(fact.path()));
        return new Overruled(all);
    }
}
