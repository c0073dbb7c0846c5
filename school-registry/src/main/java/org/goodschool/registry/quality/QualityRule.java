package org.goodschool.registry.quality;

/**
 * A rule of the data-quality report, in words. What it finds, the view of its name says (db/migration/R__quality_…).
 *
 * @param id with hyphens; the view has underscores
 * @param title what is the matter, for people
 * @param next what to do about it
 */
public record QualityRule(String id, Severity severity, String title, String next) {

    public enum Severity {
        /** Cannot be so. */
        ERROR,
        /** Should not be so, or is to be looked at. */
        WARNING,
        /** May well be so. */
        NOTE
    }
}
