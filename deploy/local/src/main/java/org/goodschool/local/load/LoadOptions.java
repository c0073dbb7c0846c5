package org.goodschool.local.load;

import java.util.List;

/**
 * How a file is to be loaded; an empty list of areas leaves it to the service: its own council's.
 *
 * @param release     provisional, revised or final; null leaves it to the file's name
 * @param publishedOn the day on which a file of results was published; null where it is not said
 */
public record LoadOptions(List<String> areas, boolean allEngland, boolean dryRun, Integer academicYear, boolean computeComparators,
                          String release, String publishedOn) {

    public LoadOptions {
        areas = List.copyOf(areas);
    }

    public LoadOptions withAcademicYear(Integer year) {
        return new LoadOptions(areas, allEngland, dryRun, year, computeComparators, release, publishedOn);
    }
}
