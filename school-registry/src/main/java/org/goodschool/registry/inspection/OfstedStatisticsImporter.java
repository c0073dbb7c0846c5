package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** Official statistics, and the lists of a year's inspections until November 2025. */
@ApplicationScoped
public class OfstedStatisticsImporter extends InspectionImporter {

    OfstedStatisticsImporter() {
        super("ofsted-inspections");
    }
}
