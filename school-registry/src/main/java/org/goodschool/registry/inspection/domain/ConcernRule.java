package org.goodschool.registry.inspection.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodschool.registry.inspection.domain.DerivedConcern.Ground;

/**
 * The dated rule by which the judgements of an inspection mean a category of concern (2.3, A-07).
 *
 * @param id named by every event that tells a derived category
 * @param failing the grade that can put a school in a category
 * @param categories those that the framework knows: where its judgements do not say which one, Ofsted does
 * @param leadership the area whose failing alone does not mean special measures
 */
public record ConcernRule(
        String id, Way way, Grade failing, List<Category> categories, String leadership, String source) {

    public enum Way {

        /** The overall grade says that there is a category, and Ofsted which one. */
        OVERALL_FAILING_AS_PUBLISHED,

        /** The same by any judgement, where there is no overall grade. */
        ANY_FAILING_AS_PUBLISHED,

        /** The areas and safeguarding say which one. */
        BY_AREAS
    }

    public ConcernRule {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** @return null where nothing was judged that the rule looks at */
    public DerivedConcern derive(
            Grade overall, Map<String, Grade> judgements, Safeguarding safeguarding, Category published) {
        return switch (way) {
            case OVERALL_FAILING_AS_PUBLISHED -> overall == null ? null : asPublished(overall == failing, published);
            case ANY_FAILING_AS_PUBLISHED -> judgements.isEmpty() ? null
                    : asPublished(fails(judgements.values()) || safeguarding == Safeguarding.NOT_MET, published);
            case BY_AREAS -> judgements.isEmpty() ? null : byAreas(judgements, safeguarding, published);
        };
    }

    private DerivedConcern asPublished(boolean fails, Category published) {
        if (!fails) {
            return DerivedConcern.none(Ground.NOTHING_FAILS, id);
        }
        if (published == null) {
            return DerivedConcern.inSome(Ground.CATEGORY_NOT_PUBLISHED, id);
        }
        return whichever(
                categories.contains(published) ? Ground.INADEQUATE : Ground.CATEGORY_OF_ANOTHER_FRAMEWORK, published);
    }

    /** There is a category, and the judgements do not say which one: the published one, if the framework knows it. */
    private DerivedConcern whichever(Ground ground, Category published) {
        return published != null && categories.contains(published)
                ? DerivedConcern.in(published, ground, id)
                : DerivedConcern.inSome(ground, id);
    }

    private DerivedConcern byAreas(Map<String, Grade> areas, Safeguarding safeguarding, Category published) {
        Grade leads = areas.get(leadership);
        boolean another = areas.entrySet().stream()
                .anyMatch(area -> !area.getKey().equals(leadership) && area.getValue() == failing);
        boolean unsafe = safeguarding == Safeguarding.NOT_MET;
        if (leads == null) {
            return another || unsafe ? whichever(Ground.LEADERSHIP_NOT_GRADED, published)
                    : DerivedConcern.unknown(Ground.LEADERSHIP_NOT_GRADED, id);
        }
        if (leads == failing && another) {
            return DerivedConcern.in(Category.SPECIAL_MEASURES, Ground.LEADERSHIP_AND_ANOTHER_AREA_URGENT, id);
        }
        if (leads == failing && unsafe) {
            return DerivedConcern.in(Category.SPECIAL_MEASURES, Ground.LEADERSHIP_URGENT_AND_SAFEGUARDING_NOT_MET, id);
        }
        if (another) {
            return significantImprovement(Ground.AREA_URGENT);
        }
        if (unsafe) {
            return significantImprovement(Ground.SAFEGUARDING_NOT_MET);
        }
        if (safeguarding == null) {
            return leads == failing ? whichever(Ground.SAFEGUARDING_NOT_TOLD, published)
                    : DerivedConcern.unknown(Ground.SAFEGUARDING_NOT_TOLD, id);
        }
        return leads == failing
                ? significantImprovement(Ground.ONLY_LEADERSHIP_URGENT)
                : DerivedConcern.none(Ground.NOTHING_FAILS, id);
    }

    private DerivedConcern significantImprovement(Ground ground) {
        return DerivedConcern.in(Category.REQUIRES_SIGNIFICANT_IMPROVEMENT, ground, id);
    }

    private boolean fails(Collection<Grade> grades) {
        return grades.contains(failing);
    }
}
