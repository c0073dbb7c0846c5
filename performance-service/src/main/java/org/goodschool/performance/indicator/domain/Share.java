package org.goodschool.performance.indicator.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many schools, and how many pupils, are in a school that is good or better (F-24). The percentage is of those that are
 * known; what is not known is counted and named, and never guessed.
 *
 * @param describedLater schools whose authority, phase, type and roll are known only as of a later date
 */
public record Share(Part schools, Part pupils, long describedLater) {

    public static final String NO_GRADE = "no-graded-inspection";
    public static final String NOT_COMPARABLE = "grade-not-comparable";
    public static final String NO_ROLL = "schools-without-a-roll";

    /**
     * @param judged   schools with a grade that can be compared; or the pupils on their rolls
     * @param percent  to one decimal place; null where nothing is judged
     * @param olderGrade of those judged, how many count with a grade that is older than an inspection which gave no overall one
     * @param notKnown open schools that are not judged, by reason; for pupils: judged schools without a roll
     */
    public record Part(long judged, long goodOrBetter, BigDecimal percent, long olderGrade, Map<String, Long> notKnown) {
    }

    public static Share of(Collection<Tally> tallies, GoodOrBetter rule) {
        long schools = 0;
        long goodSchools = 0;
        long pupils = 0;
        long goodPupils = 0;
        long olderSchools = 0;
        long olderPupils = 0;
        long describedLater = 0;
        Map<String, Long> schoolsNotKnown = new TreeMap<>();
        Map<String, Long> pupilsNotKnown = new TreeMap<>();
        for (Tally tally : tallies) {
            describedLater += tally.describedLater();
            boolean good = tally.grade() != null && rule.good().contains(tally.grade());
            if (tally.grade() == null) {
                schoolsNotKnown.merge(NO_GRADE, tally.schools(), Long::sum);
            } else if (good || rule.notYet().contains(tally.grade())) {
                schools += tally.schools();
                pupils += tally.pupils();
                goodSchools += good ? tally.schools() : 0;
                goodPupils += good ? tally.pupils() : 0;
                olderSchools += tally.olderGrade() ? tally.schools() : 0;
                olderPupils += tally.olderGrade() ? tally.pupils() : 0;
                if (tally.schools() > tally.withRoll()) {
                    pupilsNotKnown.merge(NO_ROLL, tally.schools() - tally.withRoll(), Long::sum);
                }
            } else {
                schoolsNotKnown.merge(NOT_COMPARABLE, tally.schools(), Long::sum);
            }
        }
        return new Share(new Part(schools, goodSchools, Percent.of(goodSchools, schools), olderSchools, schoolsNotKnown),
                new Part(pupils, goodPupils, Percent.of(goodPupils, pupils), olderPupils, pupilsNotKnown), describedLater);
    }
}
