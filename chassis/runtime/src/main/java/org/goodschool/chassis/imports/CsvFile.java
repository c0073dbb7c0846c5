package org.goodschool.chassis.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A published CSV file: a header, and rows whose cells are found by the header's names. What is wrong with the file as
 * a whole is thrown as {@link FileRefused}; what is wrong with a row stays with the row, so that everything comes to
 * light at once.
 */
public final class CsvFile {

    public static final int MOST_ROWS = 200_000;
    public static final int LONGEST_CELL = 10_000;

    /** Put behind the text: if the last record is not this, the text ended inside quotes and swallowed it. */
    private static final String END = "\u0003end of file";

    private final Header header;
    private final List<RawRow> rows;

    private CsvFile(Header header, List<RawRow> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** @throws FileRefused if this is no CSV file with a header */
    public static CsvFile read(byte[] body) {
        if (body.length == 0) {
            throw new FileRefused("the file is empty");
        }
        FileSignature.of(body).ifPresent(looksLike -> {
            throw new FileRefused("not a CSV file: it looks like " + looksLike);
        });
        return parse(TextEncoding.decode(body));
    }

    public List<String> columns() {
        return header.names();
    }

    public boolean has(String column) {
        return header.has(column);
    }

    /** What may be wrong with a header that nobody knows. */
    String hint() {
        return header.hint();
    }

    /** How many rows carry anything; wholly blank rows, as spreadsheets leave behind, are no rows. */
    public int size() {
        return rows.size();
    }

    /** @throws FileRefused naming every required column that is missing, and every one that is there twice */
    public void require(Collection<String> required) {
        var errors = new ArrayList<CellError>();
        for (var column : new LinkedHashSet<>(required)) {
            if (!header.has(column)) {
                errors.add(new CellError(1, column, null, "the header has no such column" + header.hint()));
            } else if (header.repeats(column)) {
                errors.add(new CellError(1, column, null, "the header has this column more than once"));
            }
        }
        if (!errors.isEmpty()) {
            throw new FileRefused(errors);
        }
    }

    /** The rows, each as wide as the header. */
    public List<CsvRow> rows() {
        return rows(Set.of());
    }

    public List<CsvRow> rows(Set<Ragged> tolerated) {
        return rows(tolerated, Set.of());
    }

    /** @param personal columns whose cells no error has */
    public List<CsvRow> rows(Set<Ragged> tolerated, Set<String> personal) {
        return rows.stream().map(raw -> new CsvRow(header, raw, tolerated, personal)).toList();
    }

    private static CsvFile parse(String text) {
        Header header = null;
        var rows = new ArrayList<RawRow>();
        boolean cutShort = !text.endsWith("\n") && !text.endsWith("\r");
        int number = 0;
        boolean ended = false;
        var same = new SameText();
        try (var reader = reader(text + (cutShort ? "\n" : "") + END)) {
            for (CsvRecord csv : reader) {
                number++;
                var cells = csv.getFields().stream().map(same::of).toArray(String[]::new);
                if (cells.length == 1 && cells[0].equals(END)) {
                    ended = true;
                } else if (header == null) {
                    header = Header.of(cells, number);
                } else if (!Blanks.allBlank(cells, 0)) {
                    rows.add(RawRow.of(number, cells));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new FileRefused("the file has more than %,d rows: split it".formatted(MOST_ROWS));
                }
            }
        } catch (CsvParseException broken) {
            // The parser cannot find its way again; all before this row has been read and is reported with it.
            if (header == null) {
                throw new FileRefused("the quotes of the header are broken");
            }
            number++;
            rows.add(RawRow.broken(number,
                    "the quotes of this row are broken (a quote inside a quoted cell must be doubled);"
                            + " what follows it was not read"));
            ended = true;
            cutShort = false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (header == null || (!ended && rows.isEmpty())) {
            throw new FileRefused(header == null ? "the file has no header" : "the header ends inside quotes");
        }
        if (!ended) {
            rows.set(rows.size() - 1, RawRow.broken(rows.getLast().number(),
                    "the file ends inside the quotes of this row: it may be truncated, or a quote is missing"));
        } else if (cutShort && !rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.getLast().withoutLineEnd());
        }
        return new CsvFile(header, List.copyOf(rows));
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text);
    }

    /** The names of the columns and where they stand. */
    record Header(List<String> names, Map<String, Integer> positions, Set<String> repeated) {

        static Header of(String[] cells, int row) {
            var names = Arrays.stream(cells).map(Blanks::trim).toList();
            if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
                throw new FileRefused("not a CSV file: its first line has binary zeros");
            }
            if (names.stream().allMatch(String::isEmpty)) {
                throw new FileRefused("row %d should be the header, and is blank".formatted(row));
            }
            var positions = new LinkedHashMap<String, Integer>();
            var repeated = new LinkedHashSet<String>();
            for (int i = 0; i < names.size(); i++) {
                if (!names.get(i).isEmpty() && positions.putIfAbsent(names.get(i), i) != null) {
                    repeated.add(names.get(i));
                }
            }
            return new Header(names, Map.copyOf(positions), Set.copyOf(repeated));
        }

        boolean has(String column) {
            return positions.containsKey(column);
        }

        boolean repeats(String column) {
            return repeated.contains(column);
        }

        int width() {
            return names.size();
        }

        /** A file that was saved with another separator has one long column. */
        String hint() {
            if (names.size() > 1) {
                return "";
            }
            var only = names.getFirst();
            return only.contains(";") ? " (the cells are separated by semicolons: save the file with commas)"
                    : only.contains("\t") ? " (the cells are separated by tabs: save the file with commas)" : "";
        }
    }
}
