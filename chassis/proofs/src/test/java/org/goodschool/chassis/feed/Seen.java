package org.goodschool.chassis.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one reader was given, in the order in which it was given. */
final class Seen {

    record Entry(String eventId, String stream, long version) {
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    /** As a receiver does that drops what it has by its id. */
    Seen withoutRepeats() {
        Set<String> ids = new HashSet<>();
        Seen once = new Seen();
        entries.stream().filter(entry -> ids.add(entry.eventId())).forEach(once::add);
        return once;
    }

    /** Every event once, each stream in the order of its versions: in which ways that does not hold. */
    List<String> violations(List<Entry> committed) {
        List<String> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.eventId())) {
                violations.add("twice: " + entry);
            } else if (last.getOrDefault(entry.stream(), 0L) >= entry.version()) {
                violations.add("out of order: " + entry + " after version " + last.get(entry.stream()));
            }
            last.merge(entry.stream(), entry.version(), Math::max);
        }
        committed.stream().filter(entry -> !ids.contains(entry.eventId())).map(entry -> "never: " + entry)
                .forEach(violations::add);
        ids.removeAll(committed.stream().map(Entry::eventId).toList());
        ids.forEach(id -> violations.add("never committed: " + id));
        return violations;
    }
}
