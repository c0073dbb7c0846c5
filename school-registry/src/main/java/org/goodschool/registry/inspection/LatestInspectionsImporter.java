package org.goodschool.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** The monthly management information until November 2025: the latest inspections of every school. */
@ApplicationScoped
public class LatestInspectionsImporter extends InspectionImporter {

    LatestInspectionsImporter() {
        super("ofsted-latest");
    }
}
