package org.goodschool.chassis.rest;

import java.util.List;

/** The body of a command that knows mistakes which no single field shows: what is in no list, what contradicts another field. */
@Consistent
public interface Checked {

    /** Called whatever else is wrong: fields that must be there may be missing. */
    void check(List<FieldError> errors);
}
