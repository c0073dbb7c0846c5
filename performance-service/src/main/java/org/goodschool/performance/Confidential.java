package org.goodschool.performance;

import java.util.Collection;
import java.util.List;

/** Who may see how schools are classified and what their targets are (ADR 14), where others see the rest of an answer. */
public final class Confidential {

    private static final List<String> READERS = List.of("performance-analyst", "intervention-lead", "adviser", "auditor");

    private Confidential() {
    }

    /** @param roles those of the caller */
    public static boolean mayBeReadWith(Collection<String> roles) {
        return READERS.stream().anyMatch(roles::contains);
    }
}
