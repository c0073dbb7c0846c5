package org.goodschool.performance.floor.domain;

import java.util.List;
import java.util.Set;
import org.goodschool.performance.result.domain.YearSpan;

/**
 * When a school counts as the one that it took the place of, so that the results under the old number are counted with its
 * own. Dated like the rule sets, and never changed once released.
 *
 * @param kinds          the register's kinds of link of a school that follows one other
 * @param successorTypes published codes of schools that only changed their legal form
 */
public record Continuation(String id, YearSpan years, Set<String> kinds, Set<String> successorTypes, List<String> sources) {

    public static final String SEVERAL_PREDECESSORS = "several-predecessors";
    public static final String OTHER_KIND_OF_LINK = "other-kind-of-link";
    public static final String NEW_SCHOOL = "new-school";
    public static final String CONVERSION_UNKNOWN = "conversion-unknown";

    /** @param converted the register says that the old school closed only to become an academy; null: it says nothing of it */
    public record Succession(String kind, Boolean converted, String successorType) {
    }

    public Continuation {
        kinds = Set.copyOf(kinds);
        successorTypes = Set.copyOf(successorTypes);
        sources = List.copyOf(sources);
    }

    /** @return why the old school's results are not counted; null where they are */
    String refusal(Succession succession) {
        if (!kinds.contains(succession.kind())) {
            return OTHER_KIND_OF_LINK;
        }
        if (Boolean.TRUE.equals(succession.converted())
                || succession.successorType() != null && successorTypes.contains(succession.successorType())) {
            return null;
        }
        return succession.converted() == null && succession.successorType() == null ? CONVERSION_UNKNOWN : NEW_SCHOOL;
    }
}
