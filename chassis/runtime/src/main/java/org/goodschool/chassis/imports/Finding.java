package org.goodschool.chassis.imports;

/**
 * What an import came upon and a person should look into: a mistake in the file, or something that the file leaves open.
 *
 * @param finding kebab-case: {@link #ERROR}, or what an importer calls it ({@code missing-school})
 * @param row     as a spreadsheet numbers it; null where no row is meant
 * @param column  name in the header; null where none is meant
 * @param value   what stands there; null where nothing does
 * @param subject what it is about, by its id (a URN); null for a mistake in the file
 * @param name    of the subject, for people
 * @param area    of the subject
 * @param problem in a few words
 * @param toDo    what a person should do about it
 */
public record Finding(String finding, Integer row, String column, String value, String subject, String name, String area,
                      String problem, String toDo) {

    public static final String ERROR = "error";

    /** An import keeps no more than this: a file with more mistakes is another file than its sender thinks. */
    static final int MOST = 100_000;

    public static Finding of(CellError error) {
        return new Finding(ERROR, error.row(), error.column(), error.value(), null, null, null, error.why(), error.toDo());
    }

    public static Finding about(String finding, Object subject, String name, String area, String problem, String toDo) {
        return new Finding(finding, null, null, null, subject.toString(), name, area, problem, toDo);
    }
}
