package org.goodschool.performance.lineage;

import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.lineage;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;
import static org.goodschool.performance.Service.undo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A school's results under every number that it ever had (A-15, C-4). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LineageTest {

    private static final String KS2 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTENGMATX,PT2ENG12,PT2MATH12\n";

    /** @return the id of the import */
    private static String results(int year, int urn, String type) {
        return load("ks2_%d_%d.csv".formatted(year, urn), KS2 + "1,021,%d,School %d,%s,0,30,50%%,50%%,50%%\n".formatted(urn, urn, type),
                Map.of("la", "021")).statusCode(201).extract().path("id");
    }

    private static void closed(int urn, String reason) {
        schoolRegistered(urn, "MAINSTREAM", "021");
        register(urn, 2, "SchoolClosed", """
                {"urn": %d, "laCode": "021", "name": "School", "closedOn": "2011-08-31", "reason": "%s"}""".formatted(urn, reason));
    }

    @Test
    @DisplayName("asked by the old number or the new, lineage=include gives the results before and after a conversion, with the number of each")
    void beforeAndAfter() {
        results(2010, 921_001, "CY");
        results(2012, 921_002, "AC");
        linked(921_002, 921_001, 1);
        CaughtUp.await();
        for (int urn : List.of(921_001, 921_002)) {
            read("/v1/schools/" + urn + "/results?lineage=include")
                    .body("urn", equalTo(urn), "items.urn", equalTo(List.of(921_001, 921_002)),
                            "items.academicYear", equalTo(List.of(2010, 2012)), "lineage[0].standing", equalTo("SELF"),
                            "lineage[1].standing", equalTo(urn == 921_001 ? "SUCCESSOR" : "PREDECESSOR"), "lineage", hasSize(2));
            read("/v1/results?lineage=include&urn=" + urn).body("items.urn", equalTo(List.of(921_001, 921_002)));
            read("/v1/floor-evaluations?lineage=include&sort=academicYear&urn=" + urn)
                    .body("items.id", equalTo(List.of("921001-KS2-2010", "921002-KS2-2012")));
            read("/v1/schools/" + urn + "/timeline?lineage=include").body("items.findAll { it.what == 'FloorStandardEvaluated' }", hasSize(2));
            read("/v1/schools/" + urn + "/results/KS2/2010/history?lineage=include").body("urn", equalTo(921_001));
        }
        read("/v1/schools/921002/results").body("items.urn", equalTo(List.of(921_002)));
        as("reader").get("/v1/schools/921002/results/KS2/2010/history").then().statusCode(404);
    }

    @Test
    @DisplayName("a figure's history is that of the nearest school whose results stand, not of one whose only file was taken back")
    void historyOfTheNearestThatStands() {
        results(2010, 921_031, "CY");
        String wrong = results(2010, 921_032, "AC");
        linked(921_032, 921_031, 1);
        CaughtUp.await();
        String history = "/v1/schools/921032/results/KS2/2010/history";
        read(history + "?lineage=include").body("urn", equalTo(921_032));

        undo(wrong, "").statusCode(201).body("accepted", equalTo(1));

        read(history + "?lineage=include").body("urn", equalTo(921_031), "figures.KS2_LEVEL4_ENGLISH_MATHS.current", equalTo(List.of(true)));
        read(history).body("urn", equalTo(921_032), "figures.KS2_LEVEL4_ENGLISH_MATHS.what", equalTo(List.of("RECORDED", "TAKEN_BACK")));
    }

    @Test
    @DisplayName("years below count a converter's old number, and say why not that of another school")
    void yearsBelow() {
        results(2010, 921_011, "CY");
        results(2012, 921_012, "AC");
        Instant unlinked = Instant.now();
        linked(921_012, 921_011, 1);
        CaughtUp.await();
        Instant linked = Instant.now();
        read("/v1/schools/921012/years-below?keyStage=KS2").body("below", equalTo(1), "urns", equalTo(List.of(921_012)),
                "notCounted.urn", equalTo(List.of(921_011)), "notCounted.reason", equalTo(List.of("new-school")));

        closed(921_011, "Academy Converter");
        CaughtUp.await();
        read("/v1/schools/921012/years-below?keyStage=KS2").body("below", equalTo(2), "urns", equalTo(List.of(921_012, 921_011)),
                "years.urn", equalTo(List.of(921_011, 921_012)), "notCounted", hasSize(0),
                "lineageRules", equalTo(List.of("continued-schools@1")));
        read("/v1/schools/921011/years-below?keyStage=KS2").body("below", equalTo(1), "urns", equalTo(List.of(921_011)));

        String then = "/v1/schools/921012/years-below?keyStage=KS2&knownAt=";
        read(then + unlinked).body("below", equalTo(1), "notCounted", hasSize(0));
        read(then + linked).body("below", equalTo(1), "notCounted.reason", equalTo(List.of("new-school")));
        read(then + Instant.now()).body("below", equalTo(2), "urns", equalTo(List.of(921_012, 921_011)));
        String list = "/v1/floor-evaluations?urn=921012&lineage=include&knownAt=";
        read(list + unlinked).body("items.urn", equalTo(List.of(921_012)));
        read(list + linked).body("items.urn", equalTo(List.of(921_011, 921_012)));
    }

    @Test
    @DisplayName("a link that is withdrawn holds no longer, and one told anew does")
    void withdrawn() {
        results(2010, 921_021, "CY");
        linked(921_022, 921_021, 1);
        CaughtUp.await();
        read("/v1/schools/921022/results?lineage=include").body("items.urn", equalTo(List.of(921_021)));
        String link = """
                {"urn": 921022, "link": {"otherUrn": 921021, "relation": "PREDECESSOR", "kind": "REPLACED", "since": "2012-09-01"}}""";
        lineage(921_022, 2, "SchoolLinkWithdrawn", link);
        CaughtUp.await();
        as("reader").get("/v1/schools/921022/results?lineage=include").then().statusCode(404);
        lineage(921_022, 3, "SchoolsLinked", link);
        CaughtUp.await();
        read("/v1/schools/921022/results?lineage=include").body("items.urn", equalTo(List.of(921_021)));
    }

    @Test
    void anythingElseThanInclude_orAListWithoutASchool_isRefused() {
        as("reader").get("/v1/schools/921001/results?lineage=all").then().statusCode(400).body("errors[0].field", equalTo("lineage"));
        as("reader").get("/v1/results?lineage=include").then().statusCode(400).body("errors[0].field", equalTo("lineage"));
        as("reader").get("/v1/floor-evaluations?lineage=yes&urn=1").then().statusCode(400);
    }
}
