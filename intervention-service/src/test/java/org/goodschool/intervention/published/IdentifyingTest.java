package org.goodschool.intervention.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.intervention.Api.as;
import static org.goodschool.intervention.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.chassis.testing.Topics;
import org.goodschool.intervention.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("F-05: published facts identify the schools of the council's own area")
class IdentifyingTest {

    private static final String OWN = "001";
    private static final String OTHER = "002";

    @Test
    void a_school_that_enters_an_ofsted_category_is_provisionally_identified_and_in_standstill() {
        Published.registered(900101, OWN, "Alder Primary School");
        Published.inspected(900101, OWN, "SPECIAL_MEASURES", "2014-01-15");
        CaughtUp.await();

        read("/v1/identifications/900101").statusCode(200)
                .body("status", is("PROVISIONAL")).body("cycle", is(2014)).body("standstill", is(true))
                .body("schoolName", is("Alder Primary School"))
                .body("grounds", hasSize(1)).body("grounds[0].kind", is("OFSTED_CATEGORY"))
                .body("grounds[0].category", is("SPECIAL_MEASURES")).body("grounds[0].since", is("2014-01-15"))
                .body("grounds[0].criterion", is("F-05")).body("grounds[0].holds", is(true));
    }

    @Test
    void leaving_the_category_withdraws_the_identification_and_keeps_the_ground() {
        Published.registered(900102, OWN, "Beech Primary School");
        Published.inspected(900102, OWN, "SERIOUS_WEAKNESSES", "2013-03-01");
        Published.inspected(900102, OWN, null, "2014-06-10");
        CaughtUp.await();

        read("/v1/identifications/900102").statusCode(200)
                .body("status", is("WITHDRAWN")).body("standstill", is(false))
                .body("grounds[0].holds", is(false)).body("grounds[0].lapseCause", is("LEFT_CATEGORY"));
    }

    @Test
    void a_school_below_the_floor_is_identified_also_where_the_register_does_not_have_it() {
        Published.evaluated(900103, OWN, "KS4", 2014, "BELOW");
        CaughtUp.await();

        read("/v1/identifications/900103").statusCode(200)
                .body("status", is("PROVISIONAL")).body("cycle", is(2015)).body("schoolName", is("Named in the file"))
                .body("grounds[0].id", is("below-floor-KS4-2014")).body("grounds[0].ruleSet", is("KS4-2014"));
    }

    @Test
    void a_result_without_an_authority_waits_until_the_register_names_one() {
        Published.evaluated(900104, null, "KS2", 2016, "BELOW");
        CaughtUp.await();
        read("/v1/identifications/900104").statusCode(404);

        Published.registered(900104, OWN, "Cedar Primary School");
        CaughtUp.await();
        read("/v1/identifications/900104").statusCode(200)
                .body("status", is("PROVISIONAL")).body("schoolName", is("Cedar Primary School"));
    }

    @Test
    void a_withdrawn_result_withdraws_the_identification() {
        Published.evaluated(900105, OWN, "KS4", 2014, "BELOW");
        Published.withdrawn(900105, OWN, "KS4", 2014, "Corrected file of January 2015");
        CaughtUp.await();

        read("/v1/identifications/900105").body("status", is("WITHDRAWN"))
                .body("grounds[0].lapseCause", is("RESULT_WITHDRAWN"))
                .body("grounds[0].lapseReason", is("Corrected file of January 2015"));
    }

    @Test
    void the_fourth_evaluated_year_ends_the_first() {
        Published.evaluated(900106, OWN, "KS4", 2011, "BELOW");
        Published.evaluated(900106, OWN, "KS4", 2012, "NOT_BELOW");
        Published.evaluated(900106, OWN, "KS4", 2013, "NOT_BELOW");
        Published.evaluated(900106, OWN, "KS4", 2014, "NOT_EVALUATED");
        CaughtUp.await();
        read("/v1/identifications/900106").body("status", is("PROVISIONAL"));

        Published.evaluated(900106, OWN, "KS4", 2015, "NOT_BELOW");
        CaughtUp.await();
        read("/v1/identifications/900106").body("status", is("WITHDRAWN"))
                .body("grounds[0].lapseCause", is("OUT_OF_YEARS_COUNTED"));
    }

    @Test
    void a_school_of_another_authority_is_projected_and_left_alone() {
        Published.registered(900107, OTHER, "Faraway Primary School");
        Published.inspected(900107, OTHER, "SPECIAL_MEASURES", "2014-01-15");
        Published.evaluated(900107, OTHER, "KS2", 2014, "BELOW");
        CaughtUp.await();

        read("/v1/identifications/900107").statusCode(404);
        as("reader").get("/v1/schools/900107").then().statusCode(200)
                .body("laCode", is(OTHER)).body("category", is("SPECIAL_MEASURES"))
                .body("floorOutcomes[0].outcome", is("BELOW"));
    }

    @Test
    void a_school_that_comes_into_the_area_is_judged_on_what_is_known_of_it() {
        Published.registered(900108, OTHER, "Border Primary School");
        Published.inspected(900108, OTHER, "SPECIAL_MEASURES", "2018-01-15");
        Published.evaluated(900108, OTHER, "KS2", 2018, "BELOW");
        CaughtUp.await();
        read("/v1/identifications/900108").statusCode(404);

        Published.moved(900108, OWN, "Border Primary School");
        CaughtUp.await();
        read("/v1/identifications/900108").statusCode(200)
                .body("grounds.id", contains("ofsted-category-special-measures", "below-floor-KS2-2018"));

        Published.moved(900108, OTHER, "Border Primary School");
        CaughtUp.await();
        read("/v1/identifications/900108").body("status", is("WITHDRAWN"))
                .body("grounds.holds", everyItem(is(false))).body("grounds[0].lapseCause", is("LEFT_THE_AREA"));
    }

    @Test
    void a_closed_school_is_not_identified() {
        Published.registered(900109, OWN, "Dogwood Primary School");
        Published.evaluated(900109, OWN, "KS2", 2014, "BELOW");
        CaughtUp.await();
        Published.closed(900109, OWN, "Dogwood Primary School");
        CaughtUp.await();

        read("/v1/identifications/900109").body("status", is("WITHDRAWN")).body("grounds[0].lapseCause", is("SCHOOL_CLOSED"));
    }

    @Test
    void a_school_that_the_results_placed_here_and_the_register_elsewhere_is_not_identified() {
        Published.evaluated(900114, OWN, "KS4", 2014, "BELOW");
        CaughtUp.await();
        read("/v1/identifications/900114").body("status", is("PROVISIONAL"));

        Published.registered(900114, OTHER, "Hazel School");
        CaughtUp.await();
        read("/v1/identifications/900114").body("status", is("WITHDRAWN"))
                .body("grounds[0].lapseCause", is("LEFT_THE_AREA"));
    }

    @Test
    void a_school_that_the_results_placed_here_and_the_register_has_as_closed_is_not_identified() {
        Published.evaluated(900115, OWN, "KS4", 2014, "BELOW");
        Published.evaluated(900116, OWN, "KS4", 2014, "BELOW");
        CaughtUp.await();

        Published.registeredAsClosed(900115, OTHER, "Ivy School");
        Published.registeredAsClosed(900116, OWN, "Juniper School");
        CaughtUp.await();
        read("/v1/identifications/900115").body("status", is("WITHDRAWN"));
        read("/v1/identifications/900116").body("status", is("WITHDRAWN"))
                .body("grounds[0].lapseCause", is("SCHOOL_CLOSED"));
    }

    @Test
    void the_timeline_leads_back_to_the_event_that_caused_it() {
        Published.registered(900110, OWN, "Elm Primary School");
        CaughtUp.await();
        String evaluation = Published.evaluated(900110, OWN, "KS2", 2014, "BELOW");
        CaughtUp.await();

        read("/v1/identifications/900110/timeline").statusCode(200)
                .body("items.what", contains("FloorOutcomeNoted", "InterventionGroundFound", "SchoolProvisionallyIdentified"))
                .body("items.causationId", everyItem(equalTo(evaluation)))
                .body("items.correlationId", everyItem(equalTo("test-900110")))
                .body("items.who", everyItem(equalTo("service:intervention-service")))
                .body("items[1].validFrom", is("2014-08-31"));
        read("/v1/schools/900110/timeline").body("items", hasSize(3));
        read("/v1/schools/900199/timeline").statusCode(404);
    }

    @Test
    @DisplayName("what is decided is published on the restricted topic, keyed by URN, without a gap in the sequence")
    void what_is_decided_is_published() {
        Published.registered(900111, OWN, "Fir Primary School");
        Published.inspected(900111, OWN, "NOTICE_TO_IMPROVE", "2011-05-05");
        CaughtUp.await();

        var records = Topics.read("intervention-service.identification.v1").stream()
                .filter(record -> "900111".equals(record.key())).toList();
        assertThat(records).extracting(record -> Topics.header(record, "ce_type"))
                .containsExactly("InterventionGroundFound", "SchoolProvisionallyIdentified");
        assertThat(records).extracting(record -> Topics.header(record, "ce_sequence")).containsExactly("1", "2");
        assertThat(records).extracting(record -> Topics.header(record, "ce_subject")).containsOnly("900111");
        assertThat(records.getLast().value()).contains("\"cycle\":2011").contains("\"standstill\":true");
    }

    @Test
    @DisplayName("a result that names no key stage is parked with its reason; what comes with it is handled")
    void what_cannot_be_read_is_parked() {
        Topics.publish("performance-service.school.v1", "/performance-service", "floor-evaluation:900112-KS4-2014", 1,
                "FloorStandardEvaluated", "900112", "{\"urn\": 900112, \"academicYear\": 2014, \"outcome\": \"BELOW\"}");
        Published.evaluated(900113, OWN, "KS4", 2014, "BELOW");
        CaughtUp.await();

        read("/v1/identifications/900113").statusCode(200);
        read("/v1/identifications/900112").statusCode(404);
        as("operator").get("/v1/parked-records").then().body("items.stream", hasItem("floor-evaluation:900112-KS4-2014"));
    }

    @Test
    @DisplayName("C-14: lists are filtered, sorted, paged, and given as CSV")
    void lists() {
        Published.registered(900121, OWN, "Gorse Primary School");
        Published.inspected(900121, OWN, "SPECIAL_MEASURES", "2014-01-15");
        Published.evaluated(900122, OWN, "KS4", 2014, "BELOW");
        CaughtUp.await();

        read("/v1/identifications?ground=BELOW_FLOOR&urn=900121&urn=900122").body("items.urn", contains(900122));
        read("/v1/identifications?status=provisional&urn=900121").body("items.urn", contains(900121));
        read("/v1/identifications?urn=900121&urn=900122&sort=-urn&limit=1").body("items.urn", contains(900122));
        String next = read("/v1/identifications?urn=900121&urn=900122&limit=1").extract().path("next");
        read("/v1/identifications?urn=900121&urn=900122&limit=1&after=" + next)
                .body("items.urn", contains(900122)).body("next", nullValue());
        read("/v1/identifications?colour=red&sort=colour").statusCode(400).body("errors.field", hasItem("sort"));
        String csv = as("adviser").accept("text/csv").get("/v1/identifications?urn=900121").then()
                .statusCode(200).contentType("text/csv").extract().asString();
        assertThat(csv.lines().toList()).hasSize(2).first().asString().startsWith("urn,schoolName,laCode,status");
        assertThat(csv).contains("900121,Gorse Primary School,001,PROVISIONAL");
        as("reader").get("/v1/schools?la=001&name=gorse").then().body("items.urn", contains(900121));
    }
}
