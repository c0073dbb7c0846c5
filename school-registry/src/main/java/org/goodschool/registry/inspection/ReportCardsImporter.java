package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** The list of a year's inspections from November 2025. */
@ApplicationScoped
public class ReportCardsImporter extends InspectionImporter {

    ReportCardsImporter() {
        super("ofsted-report-cards");
    }
}
