package org.goodschool.registry.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.csv;
import static org.goodschool.registry.Api.etag;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("A-15, C-4: links of schools, entered and read over REST")
class LineageByHandTest {

    @Test
    @DisplayName("C-4: conversion to an academy closes one URN and opens another, and each is found from the other")
    void aConversion() {
        register(960_001, "Larkmoor Primary School");
        post("/v1/schools/960001/inspections", Map.of("inspectionNumber", "L-1", "startedOn", "2013-10-09",
                "overallEffectiveness", "GOOD")).statusCode(201);
        postIfMatch("/v1/schools/960001/closure", etag(960_001), Map.of("closedOn", "2014-08-31", "reason", "Academy Converter"))
                .statusCode(200);
        post("/v1/schools", Map.of("urn", 960_101, "name", "Larkmoor Academy", "laCode", "001", "establishmentNumber", 2601,
                "type", "Academy converter", "phase", "Primary", "openedOn", "2014-09-01", "ukprn", "10960101")).statusCode(201);

        post("/v1/schools/960101/lineage", Map.of("linkUrn", 960_001, "type", "Predecessor", "linkedOn", "2014-09-01"))
                .statusCode(201).header("ETag", equalTo("\"1\"")).header("Location", endsWith("/v1/schools/960101/lineage/960001"))
                .body("links.urn", contains(960_101)).body("links.otherUrn", contains(960_001))
                .body("links.relation", contains("PREDECESSOR")).body("links.kind", contains("REPLACED"));

        get("/v1/schools/960101/lineage").statusCode(200)
                .body("predecessors.urn", contains(960_001)).body("predecessors.steps", contains(1))
                .body("predecessors.name", contains("Larkmoor Primary School"))
                .body("predecessors.status", contains("CLOSED")).body("predecessors.closedOn", contains("2014-08-31"))
                .body("successors", empty());
        get("/v1/schools/960001/lineage").body("successors.urn", contains(960_101)).body("predecessors", empty());
        get("/v1/schools/960001?lineage=include").statusCode(200).body("status", equalTo("CLOSED"))
                .body("lineage.successors.urn", contains(960_101)).body("lineage.successors.type", contains("Academy converter"));
        get("/v1/schools/960001").body("lineage", nullValue());
        get("/v1/schools/960101/inspections?lineage=include").statusCode(200).body("items", empty())
                .body("predecessors.urn", contains(960_001)).body("predecessors[0].items.inspectionNumber", contains("L-1"));
        get("/v1/schools/960101/inspections").body("predecessors", nullValue());
        get("/v1/schools/960001?lineage=yes").statusCode(400).body("errors.field", contains("lineage"));

        get("/v1/schools?everUrn=960001").statusCode(200).body("items.urn", contains(960_001, 960_101));
        get("/v1/schools?everUrn=960001&status=OPEN").body("items.urn", contains(960_101));
        get("/v1/schools?everUrn=960101").body("items.urn", contains(960_101));
        get("/v1/schools?ukprn=10960101").body("items.urn", contains(960_101));
        get("/v1/schools?laEstab=0012601").body("items.urn", contains(960_101));
        get("/v1/schools?everUrn=abc").statusCode(400).body("errors.field", contains("everUrn"));
        get("/v1/schools/960101/timeline").body("items.what", contains("SchoolRegistered", "SchoolsLinked"));
    }

    @Test
    @DisplayName("C-4: the groups, the people, the timeline and the provenance of the schools before, each under its own URN")
    void whatTheSchoolsBeforeHad() {
        register(960_111, "Sallowmoor Primary School");
        register(960_112, "Sallowmoor Academy");
        String group = post("/v1/groups", Map.of("name", "Sallowmoor Cluster", "type", "Cluster")).statusCode(201).extract().path("id");
        postIfMatch("/v1/groups/" + group + "/members", "\"1\"", Map.of("urn", 960_111, "joinedOn", "2010-09-01")).statusCode(201);
        String head = post("/v1/schools/960111/people", Map.of("person", Map.of("name", "Sal Lowmoor"), "role", "HEAD", "from", "2010-09-01"))
                .statusCode(201).extract().path("personId");
        post("/v1/schools/960112/lineage", Map.of("linkUrn", 960_111, "type", "Predecessor", "linkedOn", "2014-09-01")).statusCode(201);

        get("/v1/schools/960112/groups?lineage=include").statusCode(200).body("groups", empty())
                .body("predecessors.urn", contains(960_111)).body("predecessors.steps", contains(1))
                .body("predecessors[0].groups.name", contains("Sallowmoor Cluster")).body("predecessors[0].former", empty());
        get("/v1/schools/960112/timeline?lineage=include").statusCode(200)
                .body("items.findAll { it.what == 'SchoolRegistered' }.stream", contains("school:960111", "school:960112"));
        get("/v1/schools/960112/provenance?lineage=include").statusCode(200).body("values.name", equalTo(0))
                .body("predecessors.urn", contains(960_111)).body("predecessors[0].values.name", equalTo(0))
                .body("predecessors[0].origins.event", contains("SchoolRegistered"));
        assertThat(csv("reader", "/v1/schools/960112/provenance?lineage=include")).anyMatch(line -> line.startsWith("960112,name,SchoolRegistered,"))
                .anyMatch(line -> line.startsWith("960111,name,SchoolRegistered,"));
        assertThat(csv("reader", "/v1/schools/960112/timeline?lineage=include")).anyMatch(line -> line.contains(",school:960111,1,"))
                .anyMatch(line -> line.contains(",school:960112,1,"));
        get("/v1/schools/960112/people/timeline?lineage=include").statusCode(200).body("items.what", contains("PersonAppointed"))
                .body("items.stream", contains("appointments:960111"));
        get("/v1/schools/960112/people?lineage=include").statusCode(200).header("ETag", equalTo("\"0\"")).body("people", empty())
                .body("predecessors[0].people.role", contains("HEAD")).body("predecessors[0].people.urn", contains(960_111))
                .body("predecessors[0].people[0].person", nullValue());
        as("data-protection").when().get("/v1/person-accesses?personId=" + head).then().body("items", empty());

        as("adviser").when().get("/v1/schools/960112/people?lineage=include").then()
                .body("predecessors[0].people.person.name", contains("Sal Lowmoor"));
        as("data-protection").when().get("/v1/person-accesses?personId=" + head).then()
                .body("items.what", contains("GET /v1/schools/960112/people"));
        for (String path : List.of("groups", "people", "people/timeline", "timeline", "provenance")) {
            get("/v1/schools/960112/" + path).statusCode(200).body("predecessors", nullValue());
            get("/v1/schools/960112/" + path + "?lineage=yes").statusCode(400).body("errors.field", contains("lineage"));
        }
        get("/v1/schools/960112/people/timeline").body("items", empty());
    }

    @Test
    void givenALinkWhenToldFromTheOtherEndThenItIsKnownAlready() {
        register(960_010, "Elder School");
        register(960_011, "Younger School");
        post("/v1/schools/960011/lineage", Map.of("linkUrn", 960_010, "type", "Predecessor", "linkedOn", "2012-09-01")).statusCode(201);

        post("/v1/schools/960010/lineage", Map.of("linkUrn", 960_011, "type", "Successor", "linkedOn", "2012-09-01"))
                .statusCode(200).header("ETag", equalTo("\"1\"")).body("links.size()", equalTo(1));
        post("/v1/schools/960010/lineage", Map.of("linkUrn", 960_011, "type", "Successor - merged", "linkedOn", "2012-09-01"))
                .statusCode(409).body("code", equalTo("correction-without-reason"));
        post("/v1/schools/960010/lineage", Map.of("linkUrn", 960_011, "type", "Successor - merged", "linkedOn", "2012-09-01",
                "reason", "the minutes say so")).statusCode(201).body("links.kind", contains("MERGED"));
    }

    @Test
    void givenABodyWithMistakesThenAllAreNamedAtOnce() {
        register(960_020, "Careful School");

        post("/v1/schools/960020/lineage", Map.of("linkUrn", 960_020, "type", "Cousin")).statusCode(400)
                .contentType("application/problem+json").body("errors.field", containsInAnyOrder("linkUrn", "type"));
        post("/v1/schools/960020/lineage", Map.of("linkUrn", 7)).statusCode(400).body("errors.field", hasItems("linkUrn", "type"));
        post("/v1/schools/969999/lineage", Map.of("linkUrn", 960_020, "type", "Predecessor")).statusCode(404);
        as("reader").contentType(ContentType.JSON).body(Map.of("linkUrn", 960_001, "type", "Predecessor"))
                .when().post("/v1/schools/960020/lineage").then().statusCode(403);
    }

    @Test
    void givenALinkWhenWithdrawnThenTheVersionSeenIsNeededAndThePastCanStillBeRead() {
        register(960_030, "Mistaken School");
        post("/v1/schools/960030/lineage", Map.of("linkUrn", 960_031, "linkName", "Gone School", "type", "Predecessor",
                "linkedOn", "2010-01-01")).statusCode(201);
        String known = Instant.now().toString();
        var why = Map.of("reason", "another school of that name");

        post("/v1/schools/960031/lineage/960030/withdrawal", why).statusCode(428);
        postIfMatch("/v1/schools/960031/lineage/960030/withdrawal", "\"9\"", why).statusCode(412);
        String etag = get("/v1/schools/960031/lineage/960030").statusCode(200).extract().header("ETag");
        postIfMatch("/v1/schools/960031/lineage/960030/withdrawal", etag, why).statusCode(200).body("links", empty());

        get("/v1/schools/960030/lineage").body("predecessors", empty());
        get("/v1/schools/960031/lineage").statusCode(404);
        get("/v1/schools/960030/lineage/960031").statusCode(404);
        postIfMatch("/v1/schools/960030/lineage/960031/withdrawal", "\"2\"", why).statusCode(404);
        get("/v1/schools?everUrn=960031").body("items", empty());
        get("/v1/schools/960030/lineage?knownAt={at}", known).body("predecessors.urn", contains(960_031))
                .body("predecessors.name", contains("Gone School")).body("predecessors.registered", contains(false));
        get("/v1/schools/960030/timeline").body("items.why", contains(null, null, "another school of that name"));
    }

    @Test
    void givenTwoLinksOfTheSameSchoolsThenTheOneToWithdrawMustBeNamed() {
        register(960_040, "Twice Linked School");
        post("/v1/schools/960040/lineage", Map.of("linkUrn", 960_041, "type", "Other")).statusCode(201);
        post("/v1/schools/960040/lineage", Map.of("linkUrn", 960_041, "type", "Successor", "linkedOn", "2015-09-01")).statusCode(201);

        String etag = get("/v1/schools/960040/lineage/960041").header("ETag", equalTo("\"2\"")).extract().header("ETag");
        postIfMatch("/v1/schools/960040/lineage/960041/withdrawal", etag, Map.of("reason", "wrong"))
                .statusCode(409).body("code", equalTo("several-links"));
        postIfMatch("/v1/schools/960040/lineage/960041/withdrawal", etag, Map.of("reason", "wrong", "relation", "ASSOCIATED"))
                .statusCode(200).body("links.relation", contains("PREDECESSOR"));
    }

    @Test
    void givenAMergerAndAConversionThenTheWholeFamilyIsShownAsItWasOnADay() {
        register(960_050, "Infant School");
        register(960_051, "Junior School");
        register(960_052, "Primary School");
        register(960_053, "Primary Academy");
        post("/v1/schools/960050/lineage", Map.of("linkUrn", 960_052, "type", "Successor - merged", "linkedOn", "2010-09-01")).statusCode(201);
        post("/v1/schools/960051/lineage", Map.of("linkUrn", 960_052, "type", "Successor - merged", "linkedOn", "2010-09-01")).statusCode(201);
        post("/v1/schools/960053/lineage", Map.of("linkUrn", 960_052, "type", "Predecessor", "linkedOn", "2015-09-01")).statusCode(201);

        get("/v1/schools/960053/lineage").body("predecessors.urn", contains(960_052, 960_050, 960_051))
                .body("predecessors.steps", contains(1, 2, 2)).body("links.size()", equalTo(3));
        get("/v1/schools/960050/lineage").body("successors.urn", contains(960_052, 960_053)).body("relatives.urn", contains(960_051));
        get("/v1/schools/960050/lineage?asOf=2015-08-31").body("successors.urn", contains(960_052));
        get("/v1/schools/960050?asOf=2012-01-01&lineage=include").body("lineage.successors.urn", contains(960_052));
        get("/v1/schools?everUrn=960050&everUrn=960051&sort=-urn").body("items.urn", contains(960_053, 960_052, 960_051, 960_050));
    }
}
