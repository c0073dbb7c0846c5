package org.goodschool.chassis.imports.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportReport;
import org.goodschool.chassis.imports.ImportReport.Outcome;

/** What an undo came to: a row of its report is a stream that the import wrote to. */
final class UndoTally {

    static final String CHANGED_SINCE = "changed-since";
    static final String CANNOT_BE_UNDONE = "cannot-be-undone";

    private static final String LEFT = "left-as-it-is";

    private final Undoable.TakenBack by;
    private final Cause cause;
    private final Map<String, List<String>> restoredIds = new HashMap<>();
    private final Map<String, Integer> leftByReason = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int restored;
    private int unchanged;

    UndoTally(Undoable.TakenBack by, String actor) {
        this.by = by;
        this.cause = new Cause(actor, by.undoId(), CausedStreams.IMPORT + by.undoId(), by.reason());
    }

    /** Of all that is recorded by the undo. */
    Cause cause() {
        return cause;
    }

    Undoable.TakenBack by() {
        return by;
    }

    /** @param anything false where the import had changed nothing that lasts */
    void restored(Held<?, ?, ?> stream, boolean anything) {
        if (anything) {
            restored++;
            restoredIds.computeIfAbsent(stream.type(), _ -> new ArrayList<>()).add(stream.id());
        } else {
            unchanged++;
        }
    }

    void left(String id, Undoable.Subject subject, String reason, String problem, String toDo) {
        leftByReason.merge(reason, 1, Integer::sum);
        findings.add(Finding.about(LEFT, id, subject.name(), subject.area(), problem, toDo));
    }

    Derived.Restored restored() {
        return new Derived.Restored(restoredIds);
    }

    List<Finding> findings() {
        return findings;
    }

    /** An undo that could only leave things has not taken the import back: it may be asked again. */
    ImportReport report(long events, boolean dryRun) {
        int left = leftByReason.values().stream().mapToInt(Integer::intValue).sum();
        Outcome outcome = dryRun ? Outcome.DRY_RUN : left > 0 && events == 0 ? Outcome.UNCHANGED : Outcome.APPLIED;
        Map<String, Object> extras = new TreeMap<>(Map.of("undoes", by.importId()));
        if (left > 0) {
            extras.put("findings", Map.of(LEFT, left));
        }
        return new ImportReport(by.undoId(), by.file(), ImportUndo.KIND, null, outcome, restored + unchanged + left, restored,
                unchanged, left, leftByReason, 0, List.of(), (int) events, extras);
    }
}
