package org.goodschool.performance.council.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.indicator.domain.SchoolOnDay.WithoutGrade;
import org.goodschool.performance.lineage.domain.Continued;

/**
 * How an authority's open schools moved between two days.
 *
 * @param up           a better overall grade, within one Ofsted framework: grades of different ones cannot be compared
 * @param otherwise    another grade under another framework, or the first one
 * @param judgedWithoutGrade judged anew by an inspection that gives no overall grade, as since September 2024: what it found cannot be
 *     told as up or down
 * @param intoCategory into a category of concern, or from one into another
 * @param opened       open, and not before; or not known before
 * @param joined       open before, but not counted here: it came from another area, or was of a kind that is not counted
 * @param closed       no longer open, as the register says
 * @param left         open, but no longer counted here: it moved to another area, or became of a kind that is not counted
 * @param converted    counted here on both days, under another number: the one school counts as the other. Its grade and
 *     category move as those of one school
 */
public record Moves(List<SchoolMove> up, List<SchoolMove> down, List<SchoolMove> otherwise,
                    List<JudgedWithoutGrade> judgedWithoutGrade, List<SchoolMove> intoCategory,
                    List<SchoolMove> outOfCategory, List<SchoolMove> opened, List<SchoolMove> joined, List<SchoolMove> closed,
                    List<SchoolMove> left, List<Conversion> converted) {

    /** @param startedOn the inspection's first day */
    public record JudgedWithoutGrade(int urn, String name, String phase, String framework, LocalDate startedOn) {
    }

    /** @param predecessorUrn the number that it had before, with the name that went with it */
    public record Conversion(int urn, String name, String phase, int predecessorUrn, String predecessorName) {
    }

    /** Ofsted's order, the best first; satisfactory and requires improvement are two words for a 3, in frameworks of their own. */
    private static final List<List<String>> ORDER = List.of(List.of("OUTSTANDING"), List.of("GOOD"),
            List.of("SATISFACTORY", "REQUIRES_IMPROVEMENT"), List.of("INADEQUATE"));

    /**
     * @param openBefore URNs of schools that were open on the earlier day, counted or not
     * @param stillOpen of those that are open on the later day
     * @param continued which schools count as the ones whose place they took
     */
    public static Moves between(Collection<SchoolOnDay> before, Collection<SchoolOnDay> after, Set<Integer> openBefore, Set<Integer> stillOpen,
            Continued continued) {
        Moves moves = new Moves(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<Integer, SchoolOnDay> gone = new HashMap<>();
        before.forEach(standing -> gone.put(standing.urn(), standing));
        List<SchoolOnDay> come = new ArrayList<>();
        for (SchoolOnDay now : after) {
            SchoolOnDay then = gone.remove(now.urn());
            if (then == null) {
                come.add(now);
            } else {
                moves.moved(then, now);
            }
        }
        Map<Integer, SchoolOnDay> heirs = new HashMap<>();
        after.forEach(standing -> heirs.put(continued.last(standing.urn()), standing));
        Set<Integer> both = new HashSet<>();
        for (SchoolOnDay then : before) {
            SchoolOnDay heir = heirs.get(continued.last(then.urn()));
            if (heir != null && gone.containsKey(then.urn())) {
                gone.remove(then.urn());
                moves.converted().add(new Conversion(heir.urn(), heir.name(), heir.phase(), then.urn(), then.name()));
                if (come.contains(heir) && both.add(heir.urn())) {
                    moves.moved(then, heir);
                }
            }
        }
        come.stream().filter(now -> !both.contains(now.urn())).forEach(now ->
                (openBefore.contains(now.urn()) ? moves.joined() : moves.opened()).add(move(now, null, null)));
        before.stream().filter(standing -> gone.containsKey(standing.urn())).forEach(standing ->
                (stillOpen.contains(standing.urn()) ? moves.left() : moves.closed()).add(move(standing, null, null)));
        return moves;
    }

    private void moved(SchoolOnDay then, SchoolOnDay now) {
        graded(then, now);
        judged(then.withoutGrade(), now);
        categorised(then, now);
    }

    private void graded(SchoolOnDay then, SchoolOnDay now) {
        if (now.grade() == null || now.grade().equals(then.grade())) {
            return;
        }
        SchoolMove move = move(now, then.grade(), now.grade());
        int difference = Objects.equals(then.framework(), now.framework()) && place(then.grade()) >= 0 && place(now.grade()) >= 0
                ? place(then.grade()) - place(now.grade()) : 0;
        (difference > 0 ? up : difference < 0 ? down : otherwise).add(move);
    }

    private void judged(WithoutGrade then, SchoolOnDay now) {
        WithoutGrade last = now.withoutGrade();
        if (last != null && (then == null || !last.inspectionNumber().equals(then.inspectionNumber()))) {
            judgedWithoutGrade.add(new JudgedWithoutGrade(now.urn(), now.name(), now.phase(), last.framework(), last.startedOn()));
        }
    }

    private void categorised(SchoolOnDay then, SchoolOnDay now) {
        if (now.category() != null && !now.category().equals(then.category())) {
            intoCategory.add(move(now, then.category(), now.category()));
        }
        if (now.category() == null && then.category() != null) {
            outOfCategory.add(move(now, then.category(), null));
        }
    }

    private static int place(String grade) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(grade)) {
                return i;
            }
        }
        return -1;
    }

    private static SchoolMove move(SchoolOnDay standing, String from, String to) {
        return new SchoolMove(standing.urn(), standing.name(), standing.phase(), from, to);
    }
}
