package org.goodschool.benchmark.harness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one round came to, by name: {@code events/s}, {@code p99 ms}. The unit is part of the name. */
public record Figures(@JsonValue Map<String, Double> byName) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Figures {
        byName = Map.copyOf(byName);
    }

    public static Figures of(String name, double value) {
        return new Figures(Map.of(name, value));
    }

    public Figures and(String name, double value) {
        var more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new Figures(more);
    }

    /** @throws IllegalArgumentException where the round did not measure that */
    public double get(String name) {
        Double value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " among " + byName.keySet());
        }
        return value;
    }
}
