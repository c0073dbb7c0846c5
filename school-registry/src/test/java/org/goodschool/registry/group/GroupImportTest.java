package org.goodschool.registry.group;

import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("O-12, O-14: GIAS's groups and their members are loaded, and who belonged to which group is known by day")
class GroupImportTest {

    private static final String GROUPS = "Group UID,Group ID,Group Name,Companies House Number,Group Type (code),Group Type,"
            + "Closed Date,Open date,Incorporated on (open date),Group Status (code),Group Status,Group Street,Group County,"
            + "Group Postcode,Head of Group First Name,Head of Group Last Name,UKPRN\n";
    private static final String LINKS = "URN,Group UID,Group ID,Group Name,Companies House Number,Group Type (code),Group Type,"
            + "Closed Date,Open date,Incorporated on (open date),Group Status (code),Group Status,Joined date,EstablishmentName,"
            + "TypeOfEstablishment (name),LA (code)\n";
    private static final Map<String, ?> EVERYWHERE = Map.of("allEngland", true);
    private static final Map<String, ?> HERE = Map.of("la", "001");

    @Test
    void givenAFileOfGroupsThenEachIsRegisteredWithItsNumbersWholeAndNobodysName() {
        String file = GROUPS
                + "98001,TR98001,Fen Trust,7534695.0,6,Multi-academy trust,,,18-02-2011,OPEN,Open,Mill Lane,Not recorded,FM1 1AA,Ada,Nobody,10058528.0\n"
                + "98002,,Fen Federation,,1,Federation,2010-08-31,2009-01-06,,CLOSED,Closed,,,,,,\n";

        load("allgroupsdata20220331.csv", file, EVERYWHERE).statusCode(201).body("kind", equalTo("gias-groups"))
                .body("rows", equalTo(2)).body("accepted", equalTo(2)).body("events", equalTo(3));
        load("allgroupsdata20220331.csv", file, EVERYWHERE).statusCode(200).body("outcome", equalTo("UNCHANGED"));

        get("/v1/groups/98001").statusCode(200).header("ETag", equalTo("\"1\""))
                .body("id", equalTo("98001")).body("kind", equalTo("MULTI_ACADEMY_TRUST")).body("typeCode", equalTo("6"))
                .body("companiesHouseNumber", equalTo("07534695")).body("ukprn", equalTo("10058528"))
                .body("incorporatedOn", equalTo("2011-02-18")).body("address.county", nullValue()).body("members", empty());
        get("/v1/groups/98002").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2010-08-31"));
        get("/v1/groups/98002?asOf=2010-08-30").body("status", equalTo("OPEN"));
        get("/v1/groups/98002?asOf=2009-01-05").statusCode(404);
        get("/v1/groups/98001/timeline").body("items[0].data.source.file", equalTo("allgroupsdata20220331.csv"))
                .body("items[0].data.source.row", equalTo(2)).body("items[0].data.source.statedOn", equalTo("2022-03-31"))
                .body("items[0].data.toString()", not(containsString("Nobody")));
    }

    @Test
    @DisplayName("O-01: of the council's own are the groups that one of its schools belongs to")
    void givenAnAreaThenItsMembersBringTheirGroups() {
        register(970_001, "Fen Academy");
        String links = LINKS
                + link(970_001, 98_011, "Fen Trust Two", "6", "Multi-academy trust", "2014-09-01", "001")
                + link(970_001, 98_012, "Fen Sponsor", "5", "School sponsor", "2014-09-01", "001")
                + link(970_002, 98_013, "Faraway Trust", "6", "Multi-academy trust", "2014-09-01", "999");
        String groups = GROUPS
                + "98011,TR98011,Fen Trust Two,7534695,6,Multi-academy trust,,,2011-02-18,OPEN,Open,Mill Lane,,FM1 1AA,,,10058528\n"
                + "98013,TR98013,Faraway Trust,7534696,6,Multi-academy trust,,,2011-02-18,OPEN,Open,,,,,,\n";

        load("groups.csv", groups, HERE).statusCode(201).body("skippedByReason.no-known-member", equalTo(2));
        load("group-links.csv", links, HERE).statusCode(201).body("kind", equalTo("gias-group-links"))
                .body("accepted", equalTo(2)).body("skippedByReason.another-la", equalTo(1)).body("events", equalTo(4));
        load("groups.csv", groups, HERE).statusCode(201).body("accepted", equalTo(1)).body("skippedByReason.no-known-member", equalTo(1));

        get("/v1/groups?la=001&kind=MULTI_ACADEMY_TRUST&name=trust two").body("items.id", contains("98011"))
                .body("items.members", contains(1)).body("items.ukprn", contains("10058528"));
        get("/v1/groups?member=970001").body("items.id", containsInAnyOrder("98011", "98012"));
        get("/v1/groups/98011").body("members.urn", contains(970_001)).body("members.name", contains("Fen Academy"))
                .body("members.joinedOn", contains("2014-09-01"));
        get("/v1/groups/98013").statusCode(404);
        get("/v1/schools/970001/groups").body("groups.name", containsInAnyOrder("Fen Trust Two", "Fen Sponsor"));
        get("/v1/schools/970001/groups?asOf=2014-08-31").body("groups", empty()).body("former", empty());
    }

    @Test
    void givenASchoolThatLeftByHandWhenTheNextFileStillListsItThenItStaysOutAndTheFileIsNotRefused() {
        register(970_011, "Leaving Academy");
        load("links_20210101.csv", LINKS + link(970_011, 98_021, "Left Trust", "6", "Multi-academy trust", "2014-09-01", "001"), HERE)
                .statusCode(201);
        String etag = get("/v1/groups/98021").extract().header("ETag");
        postIfMatch("/v1/groups/98021/members/970011/departure", etag, Map.of("leftOn", "2019-08-31", "reason", "rebrokered")).statusCode(200);

        load("links_20220101.csv", LINKS
                + link(970_011, 98_021, "Left Trust", "6", "Multi-academy trust", "2014-09-01", "001")
                + link(970_011, 98_022, "Next Trust", "6", "Multi-academy trust", "2019-09-01", "001"), HERE)
                .statusCode(201).body("accepted", equalTo(1)).body("unchanged", equalTo(1));
        load("links_20220601.csv", LINKS
                + link(970_011, 98_021, "Left Trust", "6", "Multi-academy trust", "2018-01-01", "001"), HERE)
                .statusCode(201).body("skippedByReason.membership-overlaps", equalTo(1));

        get("/v1/groups/98021").body("members", empty()).body("former.urn", contains(970_011)).body("former.leftOn", contains("2019-08-31"));
        get("/v1/schools/970011/groups").body("groups.groupId", contains("98022")).body("former.groupId", contains("98021"));
        get("/v1/schools/970011/groups?asOf=2019-08-31").body("groups.groupId", contains("98021")).body("former", empty());
        get("/v1/groups/98021?asOf=2019-08-31").body("members.urn", contains(970_011)).body("members.leftOn", contains("2019-08-31"));
    }

    @Test
    void givenABrokenFileThenEveryMistakeIsNamedAndNothingIsKept() {
        load("broken.csv", GROUPS
                + "98031,,Fine,,1,Federation,,2009-01-06,,OPEN,Open,,,,,,\n"
                + "x,,,,1,Gang,,2009-13-06,,OPEN,Ajar,,,,,,\n", EVERYWHERE).statusCode(422)
                .body("errors.column", containsInAnyOrder("Group UID", "Group Name", "Group Type", "Group Status", "Open date"));
        load("broken-links.csv", LINKS + link(0, 98_031, "Fine", "1", "Federation", "soon", "001"), EVERYWHERE).statusCode(422)
                .body("errors.column", containsInAnyOrder("URN", "Joined date"));
        get("/v1/groups/98031").statusCode(404);

        load("twice.csv", GROUPS + "98031,,Fine,,1,Federation,,,,OPEN,Open,,,,,,\n98031,,Other,,1,Federation,,,,OPEN,Open,,,,,,\n", EVERYWHERE)
                .statusCode(422).body("errors[0].why", containsString("row 2"));
    }

    private static String link(int urn, int uid, String name, String code, String type, String joined, String la) {
        return "%d,%d,,%s,,%s,%s,,2011-02-18,,OPEN,Open,%s,A School,Academy converter,%s\n".formatted(urn, uid, name, code, type, joined, la);
    }
}
