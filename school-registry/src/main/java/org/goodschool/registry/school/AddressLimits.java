package org.goodschool.registry.school;

import java.util.List;
import org.goodschool.chassis.rest.FieldError;
import org.goodschool.registry.school.domain.Address;

/** What is wrong with an address in the body of a request, of a school's as of a group's. */
public final class AddressLimits {

    private AddressLimits() {
    }

    /** @param address null where the body has none */
    public static void check(Address address, List<FieldError> errors) {
        if (address != null) {
            address.tooLong().forEach(part ->
                    errors.add(new FieldError(part.path(), "must have at most " + Address.LONGEST + " characters")));
        }
    }
}
