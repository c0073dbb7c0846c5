package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every scheme released so far; at most one covers a cycle. */
public record Schemes(List<Scheme> schemes) {

    public Schemes {
        schemes = List.copyOf(schemes);
    }

    /** Empty where schools were not classified. */
    public Optional<Scheme> of(int cycle) {
        List<Scheme> covering = schemes.stream().filter(scheme -> scheme.cycles().covers(cycle)).toList();
        if (covering.size() > 1) {
            throw new IllegalStateException(covering.size() + " schemes cover the cycle " + cycle);
        }
        return covering.stream().findFirst();
    }

    /** The cycle that schools are classified for on a day: the last one that has opened. */
    public int cycleOn(LocalDate day) {
        int next = day.getYear() + 1;
        return of(next).filter(scheme -> !day.isBefore(scheme.firstDay(next))).isPresent() ? next : day.getYear();
    }

    public Scheme named(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no scheme " + id));
    }
}
