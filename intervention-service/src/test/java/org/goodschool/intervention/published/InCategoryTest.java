package org.goodschool.intervention.published;

import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.command;
import static org.goodschool.intervention.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.intervention.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-05: since when a school is in a category, and the cycle for which it identifies the school")
class InCategoryTest {

    private static final String OWN = "001";
    private static final String OTHER = "002";

    @Test
    void a_visit_that_leaves_the_school_in_its_category_does_not_begin_it_anew() {
        Published.registered(900152, OWN, "Aspen Primary School");
        Published.inspected(900152, OWN, "SPECIAL_MEASURES", "2014-01-15");
        Published.inspected(900152, OWN, "SPECIAL_MEASURES", "2014-06-10");
        CaughtUp.await();

        as("reader").get("/v1/schools/900152").then().statusCode(200)
                .body("category", is("SPECIAL_MEASURES")).body("inspectedOn", is("2014-01-15"));
    }

    @Test
    @DisplayName("F-06: a visit that leaves the school in its category is what identifies it for a cycle, also when it comes to the council later")
    void a_school_that_comes_with_a_category_is_identified_for_the_cycle_in_which_it_was_last_found_there() {
        String first = Published.inspection("2012-11-20", "SPECIAL_MEASURES");
        Published.registered(900153, OTHER, "Birch Primary School");
        Published.inspected(900153, OTHER, "SPECIAL_MEASURES", "2012-11-20");
        Published.inspected(900153, OTHER, Published.inspection("2016-06-10", "SPECIAL_MEASURES"), first, "SPECIAL_MEASURES");
        CaughtUp.await();

        Published.moved(900153, OWN, "Birch Primary School");
        CaughtUp.await();
        read("/v1/identifications/900153").statusCode(200).body("status", is("PROVISIONAL")).body("cycle", is(2016))
                .body("grounds[0].since", is("2012-11-20"));
    }

    @Test
    void an_old_inspection_that_is_loaded_late_identifies_nobody_anew() {
        String latest = Published.inspection("2013-11-20", "SPECIAL_MEASURES");
        Published.registered(900154, OWN, "Cherry Primary School");
        Published.evaluated(900154, OWN, "KS4", 2013, "BELOW");
        Published.inspected(900154, OWN, "SPECIAL_MEASURES", "2013-11-20");
        Published.inspected(900154, OWN, Published.inspection("2014-01-15", null), latest, null);
        Published.registered(900155, OWN, "Damson Primary School");
        Published.inspected(900155, OWN, null, "2013-11-20");
        Published.inspected(900155, OWN, Published.inspection("2014-01-15", "SPECIAL_MEASURES"),
                Published.inspection("2013-11-20", null), "SPECIAL_MEASURES");
        CaughtUp.await();
        for (int urn : new int[] {900154, 900155}) {
            command("/v1/identifications/" + urn, "/withdrawal", "{\"reason\": \"Improving\"}").statusCode(200);
        }

        Published.inspected(900154, OWN, Published.inspection("2008-05-01", null), latest, null);
        Published.inspected(900155, OWN, Published.inspection("2008-05-01", null), Published.inspection("2013-11-20", null),
                "SPECIAL_MEASURES");
        CaughtUp.await();
        for (int urn : new int[] {900154, 900155}) {
            read("/v1/identifications/" + urn).body("status", is("WITHDRAWN")).body("cycle", is(2014)).body("grounds.holds", hasItem(true));
            as("reader").get("/v1/schools/" + urn).then().body("inspectedOn", is("2014-01-15"));
        }
    }

    @Test
    @DisplayName("2.3: a report card may put a school into the category that came with them")
    void a_category_of_a_report_card_identifies_and_its_withdrawal_ends_that() {
        Published.registered(900151, OWN, "Hornbeam Primary School");
        Published.inspected(900151, OWN, "REQUIRES_SIGNIFICANT_IMPROVEMENT", "2025-11-25");
        CaughtUp.await();
        read("/v1/identifications/900151").body("status", is("PROVISIONAL"))
                .body("grounds.id", contains("ofsted-category-requires-significant-improvement"));

        Published.inspectionWithdrawn(900151, OWN, "REQUIRES_SIGNIFICANT_IMPROVEMENT", "2025-11-25");
        CaughtUp.await();
        read("/v1/identifications/900151").body("status", is("WITHDRAWN"));
    }
}
