package org.goodschool.registry.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.post;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16, C-4, O-14: a wrong file is taken back, and what is missing from a file is reported")
class RegistryUndoTest {

    private static final String SCHOOLS = "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),"
            + "EstablishmentStatus (name),OpenDate,CloseDate,LastChangedDate\n";
    private static final String LINKS = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";
    private static final String MEMBERS = "URN,Group UID,Group ID,Group Name,Companies House Number,Group Type (code),Group Type,"
            + "Closed Date,Open date,Incorporated on (open date),Group Status (code),Group Status,Joined date,EstablishmentName,"
            + "TypeOfEstablishment (name),LA (code)\n";
    private static final Map<String, ?> EVERYWHERE = Map.of("allEngland", true);

    @Test
    @DisplayName("I-16: schools are as before the file, on every day; what was registered or changed since is left and listed")
    void schools() {
        load("schools-1.csv", SCHOOLS + school(980_001, "811", "Alder School", "Open", "", "01-03-2022")
                + school(980_002, "811", "Beech School", "Open", "", "01-03-2022")
                + school(980_003, "811", "Cherry School", "Open", "", "01-03-2022"), EVERYWHERE).statusCode(201);
        String wrong = id(load("schools-2.csv", SCHOOLS + school(980_001, "811", "Adler School", "Closed", "31-08-2022", "01-09-2022")
                + school(980_002, "811", "Beach School", "Open", "", "01-09-2022")
                + school(980_003, "811", "Sherry School", "Open", "", "01-09-2022")
                + school(980_004, "811", "Damson School", "Open", "", "01-09-2022"), EVERYWHERE));
        load("schools-3.csv", SCHOOLS + school(980_003, "811", "Cherry Academy", "Open", "", "01-10-2022"), EVERYWHERE)
                .statusCode(201);

        String undo = id(undo(wrong).body("rows", equalTo(4)).body("accepted", equalTo(2)).body("skipped", equalTo(2)));

        get("/v1/schools/980001").body("name", equalTo("Alder School")).body("status", equalTo("OPEN")).body("closedOn", nullValue());
        get("/v1/schools/980001?asOf=2022-08-31").body("name", equalTo("Alder School")).body("status", equalTo("OPEN"));
        get("/v1/schools/980002").body("name", equalTo("Beech School"));
        get("/v1/schools/980002/timeline").body("items[-1].why", equalTo("another council's file"))
                .body("items[-1].causationId", equalTo("import:" + undo)).body("items[-1].data.source.undoes", equalTo(wrong));
        get("/v1/schools/980002/provenance").body("origins.find { it.undoes != null }.undoes", equalTo(wrong))
                .body("origins.find { it.undoes != null }.importId", equalTo(undo));
        get("/v1/schools/980003").body("name", equalTo("Cherry Academy"));
        findings(undo).body("items.subject", contains("980003", "980004")).body("items.area", contains("811", "811"))
                .body("items[0].problem", containsString("was changed since"))
                .body("items[1].problem", containsString("was registered by this import"));

        load("schools-4.csv", SCHOOLS + school(980_002, "811", "Beech Hill School", "Open", "", "01-06-2022")
                + school(980_004, "811", "Damask School", "Open", "", "01-06-2022"), EVERYWHERE).statusCode(201).body("accepted", equalTo(2));
        get("/v1/schools/980004").body("name", equalTo("Damask School"));
    }

    @Test
    @DisplayName("I-16: two wrong files are taken back, the later one first, and a school and its head are as before both")
    void twoWrongFiles() {
        load("two-1.csv", SCHOOLS + school(980_011, "811", "Right School", "Open", "", "01-03-2022"), EVERYWHERE).statusCode(201);
        String first = id(load("two-2.csv", SCHOOLS + school(980_011, "811", "Wrong One", "Open", "", "01-09-2022"), EVERYWHERE));
        String second = id(load("two-3.csv", SCHOOLS + school(980_011, "811", "Wrong Two", "Closed", "31-08-2022", "01-10-2022"),
                EVERYWHERE));
        post("/v1/imports/" + first + "/undo", Map.of("reason", "too soon")).statusCode(200).body("outcome", equalTo("UNCHANGED"));

        undo(second).body("accepted", equalTo(1));
        get("/v1/schools/980011").body("name", equalTo("Wrong One")).body("status", equalTo("OPEN"));
        undo(first).body("accepted", equalTo(1)).body("skipped", equalTo(0));

        get("/v1/schools/980011").body("name", equalTo("Right School")).body("status", equalTo("OPEN"));
        for (String day : new String[] {"2022-03-01", "2022-09-15", "2022-10-15"}) {
            get("/v1/schools/980011?asOf=" + day).body("name", equalTo("Right School")).body("status", equalTo("OPEN"));
        }
        load("two-4.csv", SCHOOLS + school(980_011, "811", "Older School", "Open", "", "01-06-2022"), EVERYWHERE).statusCode(201)
                .body("accepted", equalTo(1));

        String header = SCHOOLS.strip() + ",HeadTitle (name),HeadFirstName,HeadLastName\n";
        String row = school(989_011, "813", "Larch School", "Open", "", "%s").strip() + ",Ms,%s,%s\n";
        load("two-heads-1.csv", header + row.formatted("01-03-2022", "Avery", "Ash"), EVERYWHERE).statusCode(201);
        first = id(load("two-heads-2.csv", header + row.formatted("01-09-2022", "Robin", "Yew"), EVERYWHERE));
        second = id(load("two-heads-3.csv", header + row.formatted("01-10-2022", "Sasha", "Box"), EVERYWHERE));
        undo(second);
        undo(first);
        as("adviser").get("/v1/schools/989011/people?role=HEAD").then().statusCode(200)
                .body("people.person.name", contains("Avery Ash")).body("people.observed", contains(true)).body("former", anyOf(nullValue(), empty()));
    }

    @Test
    @DisplayName("R-01: who headed a school before the file heads it again, and whom it entered is left to be erased")
    void heads() {
        String header = SCHOOLS.strip() + ",HeadTitle (name),HeadFirstName,HeadLastName\n";
        load("heads-1.csv", header + school(989_001, "813", "Ivy School", "Open", "", "01-03-2022").strip() + ",Ms,Avery,Elm\n",
                EVERYWHERE).statusCode(201).body("events", equalTo(3));
        String wrong = id(load("heads-2.csv", header + school(989_001, "813", "Ivy School", "Open", "", "01-09-2022").strip()
                + ",Mr,Robin,Oak\n", EVERYWHERE));

        String undo = id(undo(wrong).body("accepted", equalTo(1)).body("skipped", equalTo(1)));

        as("adviser").get("/v1/schools/989001/people?role=HEAD").then().statusCode(200)
                .body("people.person.name", contains("Avery Elm")).body("former", anyOf(nullValue(), empty()));
        findings(undo).body("items.name", contains("a person")).body("items.toDo[0]", containsString("Erase"));
    }

    @Test
    @DisplayName("C-4: links are as before, and the right file may tell them again")
    void links() {
        String before = LINKS + "981101,981001,\"Old School\",\"Predecessor\",\"01-09-2012\"\n";
        load("links-1.csv", before, EVERYWHERE).statusCode(201);
        String file = LINKS + "981101,981001,\"Old School\",\"Predecessor\",\"01-09-2013\"\n"
                + "981101,981002,\"Other School\",\"Predecessor\",\"01-09-2013\"\n";
        String wrong = id(load("links-2.csv", file, EVERYWHERE));

        undo(wrong).body("rows", equalTo(1)).body("accepted", equalTo(1)).body("events", equalTo(2));

        get("/v1/schools/981101/lineage").body("links.otherUrn", contains(981_001)).body("links[0].since", equalTo("2012-09-01"));
        load("links-2.csv", file, EVERYWHERE).statusCode(201).body("accepted", equalTo(2)).body("events", equalTo(2));
        get("/v1/schools/981101/lineage").body("links", hasSize(2));
    }

    @Test
    @DisplayName("O-14: members that the file brought are none, and a group that it brought is left without members")
    void groups() {
        load("members-1.csv", MEMBERS + member(982_001, 98_201, "2014-09-01"), EVERYWHERE).statusCode(201);
        String file = MEMBERS + member(982_001, 98_201, "2015-09-01") + member(982_002, 98_201, "2015-09-01")
                + member(982_001, 98_202, "2015-09-01");
        String wrong = id(load("members-2.csv", file, EVERYWHERE));

        String undo = id(undo(wrong).body("rows", equalTo(2)).body("accepted", equalTo(1)).body("events", equalTo(3)));

        get("/v1/groups/98201").body("members.urn", contains(982_001)).body("members[0].joinedOn", equalTo("2014-09-01"));
        get("/v1/groups/98202").body("members", empty());
        findings(undo).body("items.subject", contains("98202")).body("items.problem[0]", containsString("was registered by this import"));
        load("members-2.csv", file, EVERYWHERE).statusCode(201).body("accepted", equalTo(3));
        get("/v1/groups/98201").body("members.urn", contains(982_001, 982_002));
    }

    @Test
    @DisplayName("O-14: a group's facts are as before on every day, and what the wrong file registered is told by an older one")
    void groupsOnEveryDay() {
        load("members_20220101.csv", MEMBERS + member(982_101, 98_211, "2014-09-01").replace("Trust 98211", "Ash Trust"), EVERYWHERE)
                .statusCode(201);
        load("members_20220301.csv", MEMBERS + member(982_101, 98_211, "2014-09-01").replace("Trust 98211", "Birch Trust"), EVERYWHERE)
                .statusCode(201);
        String wrong = id(load("members_20220901.csv", MEMBERS
                + member(982_101, 98_211, "2014-09-01").replace("Trust 98211", "Burch Trust")
                + member(982_102, 98_211, "2011-09-01").replace("Trust 98211", "Burch Trust")
                + member(982_102, 98_212, ""), EVERYWHERE));

        undo(wrong).body("accepted", equalTo(1)).body("skippedByReason.'cannot-be-undone'", equalTo(1));

        get("/v1/groups/98211").body("name", equalTo("Birch Trust"));
        get("/v1/groups/98211?asOf=2015-01-01").body("name", equalTo("Ash Trust"));
        load("members_20220601.csv", MEMBERS + member(982_103, 98_212, "2016-09-01"), EVERYWHERE).statusCode(201)
                .body("accepted", equalTo(1));
        get("/v1/groups/98212").body("members.urn", contains(982_103));
    }

    @Test
    @DisplayName("I-16: a school, a link or a member that a newer file lacks is reported and stays")
    void missing() {
        load("all.csv", SCHOOLS + school(983_001, "812", "Elder School", "Open", "", "01-03-2022")
                + school(983_002, "812", "Fir School", "Open", "", "01-03-2022")
                + school(983_003, "812", "Gorse School", "Open", "", "01-03-2022")
                + school(983_004, "812", "Holly School", "Open", "", "01-03-2022"), EVERYWHERE).statusCode(201)
                .body("findings", nullValue());
        String newer = SCHOOLS + school(983_001, "812", "Elder School", "Open", "", "01-09-2022")
                + school(983_002, "812", "Fir School", "Closed", "31-08-2022", "01-09-2022")
                + school(983_004, "812", "Holly School", "Open", "", "01-09-2022");
        load("newer.csv", newer, Map.of("allEngland", true, "dryRun", true)).statusCode(200)
                .body("findings.'missing-school'", equalTo(1));
        String id = id(load("newer.csv", newer, EVERYWHERE).body("findings.'missing-school'", equalTo(1)));
        findings(id).body("items.finding", contains("missing-school")).body("items.subject", contains("983003"))
                .body("items.name", contains("Gorse School")).body("items.area", contains("812"));
        String csv = as("registry-editor").accept("text/csv").get("/v1/imports/" + id + "/findings").asString();
        assertThat(csv.lines()).hasSize(2).first().asString().isEqualTo("finding,subject,name,area,problem,toDo");
        get("/v1/schools/983003").body("status", equalTo("OPEN"));

        load("older.csv", SCHOOLS + school(983_001, "812", "Elder School", "Open", "", "01-02-2022")
                + school(983_004, "812", "Holly School", "Open", "", "01-02-2022"), EVERYWHERE)
                .statusCode(201).body("findings", nullValue());

        load("part.csv", SCHOOLS + school(983_001, "812", "Elder School", "Open", "", "01-10-2022"), EVERYWHERE)
                .statusCode(201).body("findings", nullValue());

        load("members-3.csv", MEMBERS + member(983_001, 98_301, "2015-09-01") + member(983_003, 98_301, "2015-09-01"),
                Map.of("la", "812")).statusCode(201);
        id = id(load("members-4.csv", MEMBERS + member(983_001, 98_301, "2015-09-01"), Map.of("la", "812")));
        findings(id).body("items.finding", contains("missing-member")).body("items.subject", contains("983003"));
        get("/v1/groups/98301").body("members.urn", contains(983_001, 983_003));

        load("links-3.csv", LINKS + "983001,983002,\"Fir School\",\"Predecessor\",\"01-09-2022\"\n"
                + "983001,983003,\"Gorse School\",\"Predecessor\",\"01-09-2022\"\n", Map.of("la", "812")).statusCode(201);
        id = id(load("links-4.csv", LINKS + "983001,983002,\"Fir School\",\"Predecessor\",\"01-09-2022\"\n", Map.of("la", "812")));
        findings(id).body("items.finding", contains("missing-link")).body("items.subject", contains("983001"))
                .body("items[0].name", containsString("983003"));
    }

    @Test
    @DisplayName("I-04: inspections are as before the file, grade and category too, and the right file may tell them again")
    void inspections() {
        register(984_001, "Juniper School");
        String header = "URN,LAESTAB,Inspection number,Inspection start date,Inspection end date,Inspection type,Overall effectiveness,"
                + "Category of concern\n";
        load("inspections_20220131.csv", header + "984001,,I-1,09/10/2013,,S5 Inspection,2,\n", EVERYWHERE).statusCode(201);
        String wrong = id(load("inspections_20220228.csv", header + "984001,,I-1,09/10/2013,,S5 Inspection,3,\n"
                + "984001,,I-2,09/10/2015,,S5 Inspection,4,SM\n", EVERYWHERE).body("events", equalTo(3)));
        get("/v1/schools/984001").body("grade", equalTo("INADEQUATE"));

        String undo = id(undo(wrong).body("accepted", equalTo(1)).body("events", equalTo(3)));

        get("/v1/schools/984001").body("grade", equalTo("GOOD")).body("categoryOfConcern", nullValue());
        get("/v1/schools/984001/inspections").body("items.inspectionNumber", contains("I-1")).body("withdrawn", nullValue())
                .body("items[0].source.undoes", equalTo(wrong)).body("items[0].reason", equalTo("another council's file"));
        get("/v1/schools/984001/timeline").body("items[-1].what", equalTo("OfstedGradeChanged"))
                .body("items[-1].causationId", equalTo("import:" + undo)).body("items[-1].data.to.overallEffectiveness", equalTo("GOOD"));
        load("inspections_20220215.csv", header + "984001,,I-2,09/10/2015,,S5 Inspection,1,\n", EVERYWHERE).statusCode(201)
                .body("accepted", equalTo(1));
        get("/v1/schools/984001").body("grade", equalTo("OUTSTANDING"));
    }

    private static ValidatableResponse undo(String id) {
        return post("/v1/imports/" + id + "/undo", Map.of("reason", "another council's file")).statusCode(201);
    }

    private static ValidatableResponse findings(String id) {
        return as("registry-editor").get("/v1/imports/" + id + "/findings").then().statusCode(200);
    }

    private static String id(ValidatableResponse imported) {
        return imported.statusCode(201).extract().path("id");
    }

    private static String school(int urn, String la, String name, String status, String closed, String changed) {
        return "%d,%s,%s,Community school,%s,01-09-1996,%s,%s\n".formatted(urn, la, name, status, closed, changed);
    }

    private static String member(int urn, int uid, String joined) {
        return "%d,%d,,Trust %d,,6,Multi-academy trust,,2011-02-18,,OPEN,Open,%s,A School,Academy converter,812\n"
                .formatted(urn, uid, uid, joined);
    }
}
