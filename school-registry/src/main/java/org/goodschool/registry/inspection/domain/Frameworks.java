package org.goodschool.registry.inspection.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All frameworks; the one in force on the day an inspection started is the one it was made under. */
public record Frameworks(List<Framework> all) {

    public Frameworks {
        all = all.stream().sorted(Comparator.comparing(Framework::from).reversed()).toList();
    }

    public Optional<Framework> on(LocalDate date) {
        return all.stream().filter(framework -> !date.isBefore(framework.from())).findFirst();
    }

    public LocalDate earliest() {
        return all.getLast().from();
    }

    Framework named(String id) {
        return all.stream().filter(framework -> framework.id().equals(id)).findFirst().orElseThrow();
    }
}
