package org.goodschool.chassis.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a file. Always {@code rows = accepted + unchanged + skipped + rejected}.
 *
 * @param kind   absent where the file is of no known kind
 * @param extras further parts that a kind of file adds, each a field of its own in the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(String id, String file, String kind, String sha256, Outcome outcome,
                           int rows, int accepted, int unchanged, int skipped, Map<String, Integer> skippedByReason,
                           int rejected, List<CellError> errors, int events,
                           @JsonAnyGetter @JsonAnySetter Map<String, Object> extras) {

    /** The report names no more errors than this; the count says how many rows have some. */
    public static final int MOST_ERRORS = 1000;

    /** Why good rows of a refused file were left alone. */
    public static final String FILE_REFUSED = "file-refused";

    public enum Outcome { APPLIED, UNCHANGED, REFUSED, DRY_RUN }

    public ImportReport {
        skippedByReason = Collections.unmodifiableMap(new TreeMap<>(skippedByReason));
        errors = List.copyOf(errors);
        extras = extras == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extras));
        if (rows != accepted + unchanged + skipped + rejected) {
            throw new IllegalArgumentException("%d rows, but %d accepted, %d unchanged, %d skipped, %d rejected"
                    .formatted(rows, accepted, unchanged, skipped, rejected));
        }
    }

    /** Of a file that could not be read as a whole; its rows, where they could be counted, are left alone. */
    static ImportReport unreadable(String id, String file, String kind, String sha256, int rows, List<CellError> errors) {
        return new ImportReport(id, file, kind, sha256, Outcome.REFUSED, rows, 0, 0, rows,
                rows == 0 ? Map.of() : Map.of(FILE_REFUSED, rows), 0, errors.stream().limit(MOST_ERRORS).toList(), 0,
                Map.of());
    }

    /** Of the same file sent again: it says what is known already. */
    public ImportReport again(String sentAs, Outcome outcome) {
        return new ImportReport(id, sentAs, kind, sha256, outcome, rows, 0, accepted + unchanged, skipped,
                skippedByReason, rejected, errors, 0, extras);
    }

    /** The same as the record of the later sending has it, which leads to the one that did it. */
    ImportReport asOwn(String ownId) {
        var more = new TreeMap<>(extras);
        more.put("loadedBy", id);
        return new ImportReport(ownId, file, kind, sha256, Outcome.UNCHANGED, rows, accepted, unchanged, skipped,
                skippedByReason, rejected, errors, events, more);
    }

    public boolean refused() {
        return outcome == Outcome.REFUSED;
    }
}
