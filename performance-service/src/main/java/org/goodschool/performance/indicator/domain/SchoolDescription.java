package org.goodschool.performance.indicator.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * How the register describes a school.
 *
 * @param statedOn   as of when it says so
 * @param sourceFile that said so; null where a person did
 */
public record SchoolDescription(String name, String laCode, String phase, String type, String kind, Integer pupils, LocalDate statedOn,
                   String sourceFile) {

    /**
     * @param known   what was so before; null for nothing
     * @param changed names of the register's fields that are otherwise now: of the others this tells what is so at last, and not
     *     what was so on the day
     */
    public SchoolDescription over(SchoolDescription known, Set<String> changed) {
        return known == null ? this : known.with(this, changed, this);
    }

    /** What begins on a later day, where this is told after it: the later statement of the two says so. */
    public SchoolDescription within(SchoolDescription later, Set<String> changed) {
        SchoolDescription otherwise = later.with(this, changed, later);
        return statedOn.isAfter(later.statedOn) && !otherwise.equals(later) ? later.with(this, changed, this) : otherwise;
    }

    private SchoolDescription with(SchoolDescription told, Set<String> changed, SchoolDescription stated) {
        return new SchoolDescription(changed.contains("name") ? told.name : name, changed.contains("laCode") ? told.laCode : laCode,
                changed.contains("phase") ? told.phase : phase, changed.contains("type") ? told.type : type,
                changed.contains("kind") ? told.kind : kind, changed.contains("pupils") ? told.pupils : pupils,
                stated.statedOn, stated.sourceFile);
    }
}
