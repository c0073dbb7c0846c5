package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** The monthly management information from November 2025: the latest inspections of every school. */
@ApplicationScoped
public class LatestReportCardsImporter extends InspectionImporter {

    LatestReportCardsImporter() {
        super("ofsted-latest-report-cards");
    }
}
