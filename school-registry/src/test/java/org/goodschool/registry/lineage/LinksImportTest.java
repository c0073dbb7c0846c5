package org.goodschool.registry.lineage;

import static org.goodschool.registry.Api.get;
import static org.goodschool.registry.Api.load;
import static org.goodschool.registry.Api.postIfMatch;
import static org.goodschool.registry.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("A-15, C-4: GIAS's links are loaded whole, the two rows of a link as one fact")
class LinksImportTest {

    private static final String HEADER = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\n";
    private static final Map<String, ?> EVERYWHERE = Map.of("allEngland", true);
    private static final Map<String, ?> HERE = Map.of("la", "001");

    @Test
    @DisplayName("C-4: a conversion arrives in three files: the old school closed, the new one open, and the link of both")
    void aConversionByImport() {
        load("extract.csv", "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate\n"
                + "961001,001,Mereside Junior School,Community school,Closed,01-09-1970,31-08-2012\n"
                + "961101,001,Mereside Academy,Academy converter,Open,01-09-2012,\n", HERE).statusCode(201);
        String links = HEADER
                + "961001,961101,\"Mereside Academy\",\"Successor\",\"31-08-2012\"\n"
                + "961101,961001,\"Mereside Junior School\",\"Predecessor\",\"01-09-2012\"\n";

        String id = load("links_edubasealldata20250422.csv", links, HERE).statusCode(201)
                .body("kind", equalTo("gias-links")).body("rows", equalTo(2)).body("accepted", equalTo(1))
                .body("unchanged", equalTo(1)).body("events", equalTo(1)).extract().path("id");
        load("links_edubasealldata20250422.csv", links, HERE).statusCode(200).body("outcome", equalTo("UNCHANGED"));

        get("/v1/schools?everUrn=961001&status=OPEN").body("items.name", contains("Mereside Academy"));
        get("/v1/schools/961101?lineage=include").body("lineage.predecessors.name", contains("Mereside Junior School"))
                .body("lineage.links[0].since", equalTo("2012-09-01"))
                .body("lineage.links[0].statements.toldBy", contains(961_101, 961_001))
                .body("lineage.links[0].statements.on", contains("2012-09-01", "2012-08-31"))
                .body("lineage.links[0].statements.source.row", contains(3, 2))
                .body("lineage.links[0].statements[0].source.file", equalTo("links_edubasealldata20250422.csv"))
                .body("lineage.links[0].statements[0].source.statedOn", equalTo("2025-04-22"))
                .body("lineage.links[0].statements[0].source.importId", equalTo(id));
        get("/v1/schools/961101/timeline").body("items[1].what", equalTo("SchoolsLinked"))
                .body("items[1].validFrom", equalTo("2012-09-01")).body("items[1].correlationId", endsWith("#2"));
    }

    @Test
    void givenSchoolsThatAreNotInTheRegisterThenTheirLinksAreKept() {
        load("unknown.csv", HEADER + "961201,961200,\"Old School\",\"Predecessor\",\"\"\n", EVERYWHERE).statusCode(201)
                .body("accepted", equalTo(1));

        get("/v1/schools/961200/lineage").statusCode(200).body("registered", equalTo(false))
                .body("successors.urn", contains(961_201)).body("successors.registered", contains(false));
        get("/v1/schools/961201/lineage").body("predecessors.name", contains("Old School"));
    }

    @Test
    @DisplayName("O-01: of the council's own are all links of a family that one of its schools belongs to")
    void givenAnAreaThenOnlyItsFamiliesAreLoaded() {
        load("area.csv", "URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name)\n"
                + "961303,001,Ours Academy,Academy converter,Open\n961403,999,Theirs Academy,Academy converter,Open\n",
                Map.of("allEngland", true)).statusCode(201);
        String links = HEADER
                + "961303,961302,\"Middle\",\"Predecessor\",\"01-09-2013\"\n"
                + "961302,961301,\"First\",\"Predecessor\",\"01-09-2003\"\n"
                + "961403,961402,\"Theirs\",\"Predecessor\",\"01-09-2013\"\n"
                + "961503,961502,\"Nobody's\",\"Predecessor\",\"01-09-2013\"\n";

        load("area-links.csv", links, HERE).statusCode(201).body("accepted", equalTo(2)).body("skipped", equalTo(2))
                .body("skippedByReason.another-la", equalTo(1)).body("skippedByReason.unknown-urn", equalTo(1));
        get("/v1/schools/961303/lineage").body("predecessors.urn", contains(961_302, 961_301));

        register(961_503, "Registered since");
        load("area-links.csv", links, HERE).statusCode(201).body("accepted", equalTo(1)).body("unchanged", equalTo(2));
    }

    @Test
    void givenALinkWithdrawnByHandWhenALaterExtractRepeatsItThenItStaysWithdrawn() {
        register(961_601, "Wrongly Linked School");
        String row = "961601,961600,\"Stranger\",\"Predecessor\",\"01-09-2013\"\n";
        load("links_20240101.csv", HEADER + row, EVERYWHERE).statusCode(201);
        String etag = get("/v1/schools/961601/lineage/961600").extract().header("ETag");
        postIfMatch("/v1/schools/961601/lineage/961600/withdrawal", etag, Map.of("reason", "a stranger")).statusCode(200);

        load("links_20250101.csv", HEADER + row + "961700,961601,\"Wrongly Linked School\",\"Predecessor\",\"01-09-2024\"\n", EVERYWHERE)
                .statusCode(201).body("accepted", equalTo(1)).body("unchanged", equalTo(1));
        get("/v1/schools/961601/lineage").body("predecessors", empty()).body("successors.urn", contains(961_700));
    }

    @Test
    void givenABrokenFileThenEveryMistakeIsNamedAndNothingIsKept() {
        load("broken.csv", HEADER
                + "961801,961800,\"Fine\",\"Predecessor\",\"01-09-2013\"\n"
                + "961801,961801,\"Itself\",\"Cousin\",\"31-02-2013\"\n"
                + "x,961800,\"Fine\",\"Predecessor\",\"\"\n", EVERYWHERE).statusCode(422)
                .body("outcome", equalTo("REFUSED")).body("rejected", equalTo(2))
                .body("errors.column", containsInAnyOrder("LinkURN", "LinkType", "LinkEstablishedDate", "URN"));
        get("/v1/schools/961801/lineage").statusCode(404);

        load("contradiction.csv", HEADER
                + "961801,961800,\"Fine\",\"Predecessor\",\"01-09-2013\"\n"
                + "961801,961800,\"Fine\",\"Predecessor - merged\",\"01-09-2013\"\n", EVERYWHERE).statusCode(422)
                .body("errors[0].why", containsString("in different words"));
    }
}
