package org.goodschool.registry.register;

import java.util.List;

/** A page of the list as the OpenAPI file describes it. */
record SchoolPage(List<SchoolView.InList> items, String next) {
}
