package org.goodschool.registry.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodschool.registry.inspection.domain.InspectionFact;
import org.goodschool.registry.inspection.domain.InspectionKind;
import org.goodschool.registry.inspection.domain.Told;

/**
 * One shape of Ofsted's published files: data. A row tells of one inspection or of several, each by columns of its own.
 *
 * @param kind of import: {@code ofsted-inspections}
 * @param signature the columns by which the file is known
 */
record OfstedShape(String kind, Set<String> signature, String source, List<Part> inspections) {

    /**
     * The columns of one inspection. Where a column was called differently over the years, all its names are there, and the
     * first that the file has is read.
     *
     * @param what for people: "the latest ungraded inspection"
     * @param urn of the school as it was then, which may be a predecessor of the row's
     * @param ownUrn whether that is the row's own
     * @param inspectionKind where no type says it
     * @param judgements their columns by name
     * @param gradedOn the columns of the days on which they were made
     */
    record Part(
            String what, List<String> number, List<String> urn, List<String> ownUrn, List<String> startedOn,
            List<String> endedOn, List<String> publishedOn, List<String> type, InspectionKind inspectionKind,
            List<String> overall, List<String> category, List<String> safeguarding, List<String> outcome,
            Map<String, List<String>> judgements, Map<String, List<String>> gradedOn) {

        Part {
            gradedOn = gradedOn == null ? Map.of() : gradedOn;
        }

        Told told(Predicate<String> has) {
            Set<InspectionFact> facts = EnumSet.noneOf(InspectionFact.class);
            for (InspectionFact fact : InspectionFact.values()) {
                if (column(columns(fact), has) != null) {
                    facts.add(fact);
                }
            }
            return new Told(facts, there(judgements, has), there(gradedOn, has));
        }

        private List<String> columns(InspectionFact fact) {
            return switch (fact) {
                case TYPE -> type;
                case ENDED_ON -> endedOn;
                case PUBLISHED_ON -> publishedOn;
                case OVERALL_EFFECTIVENESS -> overall;
                case CATEGORY -> category;
                case SAFEGUARDING -> safeguarding;
                case OUTCOME -> outcome;
            };
        }

        /** In which column stands what is refused under this name; null where it is no single one. */
        String columnOf(String field, Predicate<String> has) {
            if (field == null) {
                return null;
            }
            return column(switch (field) {
                case "startedOn" -> startedOn;
                case "endedOn" -> endedOn;
                case "overallEffectiveness" -> overall;
                case "category" -> category;
                case "safeguarding" -> safeguarding;
                case "outcome" -> outcome;
                case "kind" -> type;
                default -> judgements.get(field);
            }, has);
        }

        private static Set<String> there(Map<String, List<String>> columns, Predicate<String> has) {
            return columns.entrySet().stream().filter(entry -> column(entry.getValue(), has) != null)
                    .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        }

        /** The first of the names that the file has; null where it has none. */
        static String column(List<String> names, Predicate<String> has) {
            return names == null ? null : names.stream().filter(has).findFirst().orElse(null);
        }
    }
}
