package org.goodschool.registry.school;

import java.util.List;
import java.util.stream.Collectors;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.registry.school.domain.FieldChange;

/** A file repeats what a person has entered otherwise since: what was entered stays, and the council hears of it. */
public final class KeptAsEntered {

    private static final String FINDING = "kept-as-entered";

    private KeptAsEntered() {
    }

    /** @param kept from what the register keeps to what the file says */
    public static Finding finding(Object subject, String name, String area, List<FieldChange> kept, String file) {
        return Finding.about(FINDING, subject, name, area,
                "%s still says %s".formatted(file, kept.stream().map(KeptAsEntered::inWords).collect(Collectors.joining(", "))),
                "If what was entered is right, ask the publisher to correct it. If the file is right, enter what it says.");
    }

    private static String inWords(FieldChange kept) {
        return "%s %s (entered: %s)".formatted(kept.field(), orNone(kept.to()), orNone(kept.from()));
    }

    private static String orNone(String value) {
        return value == null ? "none" : value;
    }
}
