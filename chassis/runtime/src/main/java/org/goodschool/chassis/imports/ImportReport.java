package org.goodschool.chassis.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What became of a file. Always {@code rows = accepted + unchanged + skipped + rejected}.
 *
 * @param extras further parts that a kind of file adds, each a field of its own in the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(String id, String file, String kind, String sha256, Outcome outcome,
                           int rows, int accepted, int unchanged, int skipped, Map<String, Integer> skippedByReason,
                           int rejected, List<CellError> errors, int events,
                           @JsonIgnore Map<String, Object> extras) {

    /** The report names no more errors than this; the count says how many there are. */
    public static final int MOST_ERRORS = 1000;

    /** Why good rows of a refused file were left alone. */
    public static final String FILE_REFUSED = "file-refused";

    public enum Outcome { APPLIED, UNCHANGED, REFUSED, DRY_RUN }

    public ImportReport {
        skippedByReason = Map.copyOf(skippedByReason);
        errors = List.copyOf(errors);
        extras = Map.copyOf(extras);
        if (rows != accepted + unchanged + skipped + rejected) {
            throw new IllegalArgumentException("%d rows, but %d accepted, %d unchanged, %d skipped, %d rejected"
                    .formatted(rows, accepted, unchanged, skipped, rejected));
        }
    }

    @JsonAnyGetter
    Map<String, Object> furtherParts() {
        return extras;
    }
}
