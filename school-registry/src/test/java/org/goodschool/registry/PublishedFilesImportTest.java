package org.goodschool.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("The real files, loaded one after the other as a council would")
class PublishedFilesImportTest {

    private static final Logger LOG = Logger.getLogger(PublishedFilesImportTest.class);
    private static final Map<String, ?> ENGLAND = Map.of("allEngland", true);
    private static final int EACH_LINK_ONCE = 17_089;
    /** Of 126 that are not in it: of the others the register was told by the file of all England, which is without a date, later. */
    private static final int MISSING_FROM_THE_RAW_EXTRACT = 8;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    @Order(1)
    @DisplayName("O-01: Norfolk's part of the England extract is 402 schools")
    void norfolk() {
        byte[] england = PublishedFiles.bytes(PublishedFiles.ENGLAND);

        load("england.csv", england, Map.of("la", "926")).statusCode(201)
                .body("rows", equalTo(20_188)).body("accepted", equalTo(402)).body("events", equalTo(402))
                .body("skippedByReason.another-la", equalTo(19_786)).body("rejected", equalTo(0));
    }

    @Test
    @Order(2)
    void allEnglandAndAgain() {
        byte[] england = PublishedFiles.bytes(PublishedFiles.ENGLAND);

        long before = System.nanoTime();
        load("england.csv", england, ENGLAND).statusCode(201)
                .body("accepted", equalTo(19_786)).body("unchanged", equalTo(402)).body("events", equalTo(19_786));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        LOG.infof("19,786 schools registered in %d ms", took.toMillis());
        assertThat(took).isLessThan(LONGEST);

        load("england.csv", england, ENGLAND).statusCode(200)
                .body("outcome", equalTo("UNCHANGED")).body("unchanged", equalTo(20_188)).body("events", equalTo(0));
    }

    @Test
    @Order(3)
    @DisplayName("I-04: 3,927 of the inspections of 2013/14 are of a school in the England extract")
    void ofsted() {
        load("ofsted.csv", PublishedFiles.bytes(PublishedFiles.OFSTED_2014), ENGLAND).statusCode(201)
                .body("rows", equalTo(6_469)).body("accepted", equalTo(3_927))
                .body("skippedByReason.unknown-urn", equalTo(2_542)).body("rejected", equalTo(0));

        get("/v1/schools?la=926&grade=INADEQUATE&limit=1000").statusCode(200)
                .body("items.findAll { it.latestInspection.framework != 'FROM_2012' }.size()", equalTo(0));
    }

    @Test
    @Order(4)
    @DisplayName("C-4: the raw extract has closed schools too, and an older one overwrites nothing")
    void hampshireAndSurrey() {
        load("raw.csv", PublishedFiles.bytes(PublishedFiles.HAMPSHIRE_AND_SURREY), ENGLAND).statusCode(201)
                .body("rows", equalTo(1_096)).body("rejected", equalTo(0)).body("skipped", equalTo(0))
                .body("findings.'missing-school'", equalTo(MISSING_FROM_THE_RAW_EXTRACT));

        get("/v1/schools?la=850&la=936&status=CLOSED&limit=1000").body("items.size()", equalTo(368));
    }

    @Test
    @Order(5)
    @DisplayName("C-4: all 33,801 links load, both ends of a link as one, and an old URN leads to the school of today")
    void links() {
        byte[] links = PublishedFiles.bytes(PublishedFiles.LINKS_2025);

        long before = System.nanoTime();
        var report = load("links_edubasealldata20250422.csv", links, ENGLAND).statusCode(201)
                .body("rows", equalTo(33_801)).body("skipped", equalTo(0)).body("rejected", equalTo(0)).extract();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        int accepted = report.path("accepted");
        int unchanged = report.path("unchanged");
        LOG.infof("33,801 links in %d ms: %d new, %d the other end's", took.toMillis(), accepted, unchanged);
        assertThat(accepted + unchanged).isEqualTo(33_801);
        assertThat(accepted).isEqualTo(EACH_LINK_ONCE);
        assertThat(took).isLessThan(LONGEST);

        load("links_edubasealldata20250422.csv", links, ENGLAND).statusCode(200)
                .body("outcome", equalTo("UNCHANGED")).body("unchanged", equalTo(33_801)).body("events", equalTo(0));
        get("/v1/schools/100006/lineage").body("predecessors.urn", hasItem(134_643)).body("links.kind", hasItem("MERGED"));
        get("/v1/schools?everUrn=100016").body("items.urn", hasItem(132_245));
    }

    @Test
    @Order(6)
    @DisplayName("O-14: all 6,883 groups and their 20,395 members load, and a school is found in its groups")
    void groups() {
        byte[] groups = PublishedFiles.bytes(PublishedFiles.GROUPS_2022);
        byte[] members = PublishedFiles.bytes(PublishedFiles.GROUP_LINKS_2022);

        load("groups_20220331.csv", groups, ENGLAND).statusCode(201)
                .body("rows", equalTo(6_883)).body("accepted", equalTo(6_883)).body("skipped", equalTo(0)).body("rejected", equalTo(0));
        long before = System.nanoTime();
        load("group_links_20220331.csv", members, ENGLAND).statusCode(201)
                .body("rows", equalTo(20_395)).body("accepted", equalTo(20_395)).body("events", equalTo(20_395))
                .body("skipped", equalTo(0)).body("rejected", equalTo(0));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        LOG.infof("20,395 memberships in %d ms", took.toMillis());
        assertThat(took).isLessThan(LONGEST);

        load("groups_20220331.csv", groups, ENGLAND).statusCode(200).body("unchanged", equalTo(6_883)).body("events", equalTo(0));
        load("group_links_20220331.csv", members, ENGLAND).statusCode(200).body("unchanged", equalTo(20_395)).body("events", equalTo(0));
        get("/v1/groups?kind=MULTI_ACADEMY_TRUST&la=926&limit=1000").statusCode(200).body("items.size()", greaterThan(10));
        get("/v1/schools/149097/groups").body("groups.groupId", containsInAnyOrder("16932", "17577"))
                .body("groups.kind", containsInAnyOrder("MULTI_ACADEMY_TRUST", "SPONSOR"));
        get("/v1/schools/149097/groups?asOf=2022-02-28").body("groups.size()", equalTo(0));
    }
}
