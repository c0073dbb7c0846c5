package org.goodschool.chassis.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a file the sender wants loaded, and how.
 *
 * @param areas   codes of the areas; empty means everywhere
 * @param options whatever else the importer understands
 */
public record ImportScope(Set<String> areas, Map<String, String> options) {

    /** The option under which an importer finds the file's name; a name alone never makes it another import. */
    public static final String FILE_NAME = "fileName";

    public ImportScope {
        areas = Set.copyOf(areas);
        options = Map.copyOf(options);
    }

    public static ImportScope everywhere() {
        return new ImportScope(Set.of(), Map.of());
    }

    public static ImportScope of(String... areas) {
        return new ImportScope(Set.of(areas), Map.of());
    }

    public ImportScope with(String option, String value) {
        var more = new TreeMap<>(options);
        more.put(option, value);
        return new ImportScope(areas, more);
    }

    public boolean isEverywhere() {
        return areas.isEmpty();
    }

    public boolean covers(String area) {
        return isEverywhere() || areas.contains(area);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws BadOption where it is there and no whole number in the range */
    public Optional<Integer> integer(String name, int min, int max) {
        return option(name).map(value -> {
            if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
                throw new BadOption(name, "must be a whole number from %d to %d".formatted(min, max));
            }
            return Integer.valueOf(value);
        });
    }

    /** @throws BadOption where it is there and neither true nor false */
    public boolean flag(String name) {
        return option(name).map(value -> switch (value) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new BadOption(name, "must be true or false");
        }).orElse(false);
    }

    /** Two loads with the same key of the same bytes ask for the same thing. */
    public String key() {
        var where = isEverywhere() ? "everywhere" : String.join(",", new TreeSet<>(areas));
        return where + reading(option -> true);
    }

    /** Two readings with the same key find the same in the same bytes, wherever each row's area is. */
    String reading(Predicate<String> which) {
        return new TreeMap<>(options).entrySet().stream()
                .filter(option -> !option.getKey().equals(FILE_NAME) && which.test(option.getKey()))
                .map(option -> ";" + option.getKey() + "=" + option.getValue()).collect(Collectors.joining());
    }

    /** An option that cannot be understood: the request is wrong, not the file. */
    public static final class BadOption extends RuntimeException {
        private final String option;

        public BadOption(String option, String why) {
            super(why);
            this.option = option;
        }

        public String option() {
            return option;
        }
    }
}
