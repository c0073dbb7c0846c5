package org.goodschool.chassis.imports;

import java.util.List;

/** The file as a whole cannot be read as what it claims to be: nothing of it is looked at any further. */
public final class FileRefused extends RuntimeException {

    private final transient List<CellError> errors;

    public FileRefused(List<CellError> errors) {
        super(errors.getFirst().why());
        this.errors = List.copyOf(errors);
    }

    public FileRefused(String why) {
        this(List.of(CellError.ofFile(why)));
    }

    public List<CellError> errors() {
        return errors;
    }
}
