package org.goodschool.performance.result.domain;

import java.time.LocalDate;

/**
 * Where a fact was read: the row of a file, in one import.
 *
 * @param release     null where neither the sender nor the file's name tells
 * @param publishedOn when the file was published, as its sender says; null where nobody does
 */
public record Source(String file, Integer row, String importId, Release release, LocalDate publishedOn) {

    public Source(String file, Integer row, String importId) {
        this(file, row, importId, null, null);
    }
}
