package org.goodschool.performance.floor.domain;

import java.util.List;
import java.util.Objects;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.Source;

/**
 * The judgement of one school, key stage and academic year.
 *
 * @param figures none where the school was not judged for another reason than its figures, and never for a cohort under
 *                11: its figures would tell of single pupils
 * @param sources the rows that the cohort and the figures come from; none where the results were read before rows were kept
 * @param publishedRows how many rows of the published file list the school: who counts rows counts these
 */
public record Evaluation(int urn, KeyStage keyStage, int academicYear, String laCode, String schoolName,
                         Outcome outcome, String reason, String ruleSet, FactSource typeFrom, FactSource closureFrom,
                         List<Figure> figures, List<Source> sources, int publishedRows) {

    public Evaluation {
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }

    /** A new name alone is no new judgement, nor is another row that says the same. */
    public boolean sameJudgement(Evaluation other) {
        return other != null && Objects.equals(judgement(), other.judgement());
    }

    /** Of a school whose results are not known any more: in its place, and not judged. */
    Evaluation withdrawn() {
        return new Evaluation(urn, keyStage, academicYear, laCode, schoolName, Outcome.NOT_EVALUATED, Reason.RESULTS_TAKEN_BACK,
                ruleSet, null, null, List.of(), List.of(), 0);
    }

    private Evaluation judgement() {
        return new Evaluation(urn, keyStage, academicYear, laCode, null, outcome, reason, ruleSet, typeFrom, closureFrom,
                figures, List.of(), publishedRows);
    }
}
