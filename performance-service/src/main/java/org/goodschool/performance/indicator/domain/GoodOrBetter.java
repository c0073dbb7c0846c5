package org.goodschool.performance.indicator.domain;

import java.util.Set;

/**
 * Which overall judgements count as good or better (F-24, N-02), and which schools are counted.
 *
 * @param notYet            grades that are comparable and less than good; a grade in neither set cannot be compared
 * @param kinds             kinds of schools in the register
 * @param leastAuthorities  a register of fewer is not the nation
 */
public record GoodOrBetter(String id, Set<String> good, Set<String> notYet, Set<String> kinds, int leastAuthorities) {

    public GoodOrBetter {
        good = Set.copyOf(good);
        notYet = Set.copyOf(notYet);
        kinds = Set.copyOf(kinds);
    }
}
