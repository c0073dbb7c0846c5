package org.goodschool.chassis.imports;

/**
 * A way in which rows of a published file may differ in width from the header without being broken. Tolerated only
 * where an importer says so: in any other file a row of another width is an error.
 */
public enum Ragged {

    /**
     * The publisher leaves out blank cells at the end of a row. Even then a short last row without a line end is taken
     * for what it most likely is: the end of a truncated file.
     */
    SHORT_ROWS_END_BLANK,

    /** The last column repeats, so that a row can be longer than the header; its cells are joined with a comma. */
    LONG_ROWS_REPEAT_LAST_COLUMN
}
