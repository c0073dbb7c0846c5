package org.goodschool.chassis.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.UnitOfWork;

/** One import on its way: who, which file, and what has become of each row. Used by one thread at a time. */
public final class ImportRun {

    private enum Fate { ACCEPTED, UNCHANGED, SKIPPED, REJECTED }

    private static final Comparator<CellError> BY_ROW =
            Comparator.comparing(CellError::row, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String id;
    private final String file;
    private final String kind;
    private final String sha256;
    private final ImportScope scope;
    private final Map<Integer, Fate> fates = new HashMap<>();
    private final Map<String, Integer> skippedByReason = new TreeMap<>();
    private final List<CellError> errors = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Object> extras = new TreeMap<>();
    private RowNumbers settledBefore = RowNumbers.none();
    private UnitOfWork work;
    private String actor;
    private int events;

    public ImportRun(String id, String file, String kind, String sha256, ImportScope scope) {
        this.id = id;
        this.file = file;
        this.kind = kind;
        this.sha256 = sha256;
        this.scope = scope;
    }

    /**
     * The same run with what reading the file has settled, once more from there: for each try of the transaction.
     *
     * @param settledBefore rows of these bytes that an earlier import has settled: they are unchanged from the start
     */
    ImportRun within(UnitOfWork work, String actor, RowNumbers settledBefore, List<? extends ReadRow<?>> rows) {
        var run = new ImportRun(id, file, kind, sha256, scope);
        run.fates.putAll(fates);
        run.skippedByReason.putAll(skippedByReason);
        run.errors.addAll(errors);
        run.settledBefore = settledBefore;
        rows.stream().map(ReadRow::row).filter(settledBefore::contains).forEach(run::unchanged);
        run.work = work;
        run.actor = actor;
        return run;
    }

    /** The import's transaction; there is none yet while rows are only read. */
    public UnitOfWork work() {
        return Objects.requireNonNull(work, "an import writes only while it is applied");
    }

    /** Who sent the file. */
    public String actor() {
        return actor;
    }

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    public String sha256() {
        return sha256;
    }

    public ImportScope scope() {
        return scope;
    }

    /** What ties every event of a row, and all that follows from it, together. */
    public String correlationId(int row) {
        return id + "#" + row;
    }

    public String causationId(int row) {
        return "import:" + id + ":row:" + row;
    }

    public Cause cause(int row) {
        return new Cause(actor, correlationId(row), causationId(row), null);
    }

    /** For events that no single row caused. */
    public Cause cause() {
        return new Cause(actor, id, "import:" + id, null);
    }

    /**
     * Whether an earlier import of the same bytes has recorded this row, or found it known. It counts as unchanged: to
     * record it once more would undo what was corrected since.
     */
    public boolean alreadySettled(int row) {
        return settledBefore.contains(row);
    }

    /** The row said something new. */
    public void accepted(int row, int events) {
        settle(row, Fate.ACCEPTED);
        this.events += events;
    }

    /** The row said what is known already. */
    public void unchanged(int row) {
        settle(row, Fate.UNCHANGED);
    }

    public void skipped(int row, String reason) {
        settle(row, Fate.SKIPPED);
        skippedByReason.merge(reason, 1, Integer::sum);
    }

    /** One rejected row refuses the whole file. */
    public void rejected(int row, List<CellError> why) {
        settle(row, Fate.REJECTED);
        errors.addAll(why);
    }

    /** Adds a part to the report, under a name of its own. */
    public void attach(String name, Object part) {
        extras.put(name, part);
    }

    /** Keeps something that a person should look into; the report says how many of each there are. */
    public void found(Finding finding) {
        findings.add(finding);
    }

    /** Mistakes first, by row. */
    List<Finding> findings() {
        return Stream.concat(errors.stream().sorted(BY_ROW).map(Finding::of), findings.stream()).limit(Finding.MOST).toList();
    }

    /** How many rows are settled. */
    int size() {
        return fates.size();
    }

    public boolean refused() {
        return fates.containsValue(Fate.REJECTED);
    }

    /**
     * The rows that need not be recorded when the same bytes come again. Those that an earlier import has settled are in its own
     * record, and come again where that one is taken back.
     */
    RowNumbers settled() {
        return RowNumbers.of(fates.entrySet().stream()
                .filter(row -> row.getValue() == Fate.ACCEPTED || row.getValue() == Fate.UNCHANGED)
                .mapToInt(Map.Entry::getKey).filter(row -> !settledBefore.contains(row)));
    }

    void allSettled(List<? extends ReadRow<?>> rows) {
        rows.stream().filter(row -> !fates.containsKey(row.row())).findFirst().ifPresent(forgotten -> {
            throw new IllegalStateException("row %d of %s was forgotten by the importer of %s"
                    .formatted(forgotten.row(), file, kind));
        });
    }

    ImportReport report(ImportReport.Outcome outcome) {
        if (!findings.isEmpty()) {
            attach("findings", findings.stream()
                    .collect(Collectors.groupingBy(Finding::finding, TreeMap::new, Collectors.counting())));
        }
        return new ImportReport(id, file, kind, sha256, outcome, fates.size(), count(Fate.ACCEPTED),
                count(Fate.UNCHANGED), count(Fate.SKIPPED), skippedByReason, count(Fate.REJECTED), firstErrors(),
                work == null ? events : (int) work.recorded(), extras);
    }

    /** Nothing of a refused file is kept, so its good rows are skipped, whatever they would have done. */
    ImportReport refusal() {
        int rejected = count(Fate.REJECTED);
        int skipped = fates.size() - rejected;
        var reasons = new TreeMap<>(skippedByReason);
        int good = count(Fate.ACCEPTED) + count(Fate.UNCHANGED);
        if (good > 0) {
            reasons.merge(ImportReport.FILE_REFUSED, good, Integer::sum);
        }
        return new ImportReport(id, file, kind, sha256, ImportReport.Outcome.REFUSED, fates.size(), 0, 0, skipped,
                reasons, rejected, firstErrors(), 0, Map.of());
    }

    private void settle(int row, Fate fate) {
        Fate before = fates.put(row, fate);
        boolean foundWrong = fate == Fate.REJECTED && alreadySettled(row);
        if (before != null && !foundWrong) {
            throw new IllegalStateException("row %d of %s was settled twice".formatted(row, file));
        }
    }

    private int count(Fate fate) {
        return (int) fates.values().stream().filter(fate::equals).count();
    }

    private List<CellError> firstErrors() {
        return errors.stream().sorted(BY_ROW).limit(ImportReport.MOST_ERRORS).toList();
    }
}
