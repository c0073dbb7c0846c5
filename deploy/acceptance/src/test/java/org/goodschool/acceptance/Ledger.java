package org.goodschool.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told that is done, and nothing else. */
final class Ledger {

    /** In place of an event's type: of an event that is not in the feed. */
    static final String UNPUBLISHED = "";

    /** @param key of the command: its event has it as correlation id */
    record Accepted(Service service, String key, String eventType, int urn) {
    }

    private final Set<Accepted> accepted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> imported = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger imports = new AtomicInteger();
    private final AtomicInteger importsCutOff = new AtomicInteger();
    private final AtomicInteger commandsCutOff = new AtomicInteger();

    void accept(Accepted command) {
        accepted.add(command);
        answers.incrementAndGet();
    }

    void named(int urn, String name) {
        names.put(urn, name);
    }

    /** An import recorded something of the school. */
    void imported(int urn, String name) {
        names.put(urn, name);
        imported.merge(urn, 1, Integer::sum);
    }

    void importEnded() {
        imports.incrementAndGet();
        answers.incrementAndGet();
    }

    /** A connection broke with an import on its way. */
    void importCutOff() {
        importsCutOff.incrementAndGet();
    }

    void commandCutOff() {
        commandsCutOff.incrementAndGet();
    }

    int importsCutOff() {
        return importsCutOff.get();
    }

    int commandsCutOff() {
        return commandsCutOff.get();
    }

    /** An answer that no crash excuses. */
    void complain(String complaint) {
        complaints.add(complaint);
    }

    int answers() {
        return answers.get();
    }

    int imports() {
        return imports.get();
    }

    Set<Accepted> accepted() {
        return accepted;
    }

    /** By URN, as they were told last. */
    Map<Integer, String> names() {
        return names;
    }

    /** How many events the imports made, by URN. */
    Map<Integer, Integer> imported() {
        return imported;
    }

    ConcurrentLinkedQueue<String> complaints() {
        return complaints;
    }
}
