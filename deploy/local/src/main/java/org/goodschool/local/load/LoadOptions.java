package org.goodschool.local.load;

import java.util.List;

/** How a file is to be loaded; an empty list of areas leaves it to the service: its own council's. */
public record LoadOptions(List<String> areas, boolean allEngland, boolean dryRun, Integer academicYear, boolean computeComparators) {

    public LoadOptions {
        areas = List.copyOf(areas);
    }

    public LoadOptions withAcademicYear(Integer year) {
        return new LoadOptions(areas, allEngland, dryRun, year, computeComparators);
    }
}
