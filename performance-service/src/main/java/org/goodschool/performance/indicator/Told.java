package org.goodschool.performance.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The events of the register as they are read here. */
final class Told {

    private Told() {
    }

    /** @param changes null with a school that is registered: all of it is new */
    record Described(int urn, Details details, List<Change> changes, Source source, LocalDate validFrom) {

        Set<String> changed() {
            return changes == null ? Set.of() : changes.stream().map(Change::field).collect(Collectors.toSet());
        }

        Optional<Change> change(String field) {
            return changes == null ? Optional.empty() : changes.stream().filter(change -> change.field().equals(field)).findFirst();
        }
    }

    record Change(String field, String from, String to) {
    }

    record Details(String name, String laCode, String phase, String type, String kind, String status, LocalDate openedOn,
                   LocalDate closedOn, Integer pupils, String closureReason) {
    }

    record Source(String file, LocalDate statedOn) {
    }

    /** @param before null where the school was known as closed without a date; @param closedOn null where the day is not known any more */
    record ClosureCorrected(int urn, LocalDate before, LocalDate closedOn) {
    }

    record Reopened(int urn, LocalDate reopenedOn) {
    }

    record Inspected(int urn, Inspection inspection, Source source) {
    }

    record Inspection(String inspectionNumber, LocalDate startedOn, LocalDate endedOn, String framework, String kind,
                      String overallEffectiveness, String category, Map<String, String> judgements, String safeguarding) {

        /** Of an inspection that is set aside nothing holds but that it was told. */
        Inspection withdrawn() {
            return new Inspection(inspectionNumber, startedOn, endedOn, framework, kind, null, null, null, null);
        }

        boolean settlesCategory() {
            return overallEffectiveness != null || category != null || judgesBesideOverall();
        }

        boolean judgesBesideOverall() {
            return judgements != null && !judgements.isEmpty();
        }
    }
}
