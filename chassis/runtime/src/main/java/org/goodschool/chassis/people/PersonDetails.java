package org.goodschool.chassis.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who somebody is and how they are reached, as a caller sends it: kept in an erasable table, never in an event.
 *
 * @param title as in a letter: Dr, Mrs
 */
@Schema(name = "Person")
public record PersonDetails(
        @Size(max = 50) String title,
        @NotNull @Size(max = 200) String name,
        @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "must be an e-mail address") String email,
        @Size(max = 50) String phone) {

    public static final PersonDetails ERASED = new PersonDetails(null, People.ERASED, null, null);

    /** The names of the fields, never what is in them: an event may have those. */
    List<String> differingFrom(PersonDetails other) {
        List<String> fields = new ArrayList<>();
        differing("title", title, other.title, fields);
        differing("name", name, other.name, fields);
        differing("email", email, other.email, fields);
        differing("phone", phone, other.phone, fields);
        return fields;
    }

    private static void differing(String field, String before, String now, List<String> fields) {
        if (!Objects.equals(before, now)) {
            fields.add(field);
        }
    }
}
