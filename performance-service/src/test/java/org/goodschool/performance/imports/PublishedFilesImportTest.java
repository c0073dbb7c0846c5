package org.goodschool.performance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.performance.Service.linked;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodschool.chassis.imports.CsvFile;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.CaughtUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The published files of the whole nation through the running service; skipped where they are absent. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublishedFilesImportTest {

    private static final Path DATA = Path.of("../../shared/data/performance");

    private static ValidatableResponse england(String name, boolean computeComparators) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the published files are not here");
        return load(name, Files.readAllBytes(file), Map.of("allEngland", true, "computeComparators", computeComparators));
    }

    private static ValidatableResponse summary(String keyStage, int year, String la) {
        return read("/v1/floor-evaluations/summary?academicYear=%d&keyStage=%s%s".formatted(year, keyStage, la));
    }

    @Test
    @DisplayName("key stage 4 2014: 2,888 rows judged and 331 below, which are 2,852 schools and 324; medians 74 and 67; Norfolk 5")
    void keyStage4In2014() throws IOException {
        england("england_ks4_2014.csv", true).statusCode(201).body("rows", equalTo(3431), "rejected", equalTo(0))
                .body("accepted", equalTo(3257), "skippedByReason", equalTo(Map.of("repeated-row", 174)));
        summary("KS4", 2014, "").body("evaluated", equalTo(2888), "below", equalTo(331))
                .body("schools.evaluated", equalTo(2852), "schools.below", equalTo(324))
                .body("comparators.value", hasItems(74, 67), "comparators.schools", hasItems(2852));
        summary("KS4", 2014, "&la=926").body("below", equalTo(5));
        england("england_ks4_2014.csv", true).statusCode(200).body("outcome", equalTo("UNCHANGED"), "events", equalTo(0));
    }

    /** Without the schools of authorities 000 to 099, which are invented: those that other tests have left behind. */
    private static void assertPublished(int year, int evaluated, int below) {
        String invented = IntStream.range(0, 100).mapToObj("&la=%03d"::formatted).collect(Collectors.joining());
        JsonPath all = summary("KS2", year, "").extract().jsonPath();
        JsonPath others = summary("KS2", year, invented).extract().jsonPath();
        assertThat(all.getInt("evaluated") - others.getInt("evaluated")).isEqualTo(evaluated);
        assertThat(all.getInt("below") - others.getInt("below")).isEqualTo(below);
    }

    @Test
    @DisplayName("key stage 2 2016: 13,635 judged and 657 below, in less than a minute even on a slow machine")
    void keyStage2In2016() throws IOException {
        long started = System.nanoTime();
        england("england_ks2_2016.csv", false).statusCode(201).body("rows", equalTo(16162), "rejected", equalTo(0));
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        System.out.println("key stage 2 of England loaded and judged in " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(60));
        assertPublished(2016, 13_635, 657);
    }

    @Test
    @DisplayName("key stage 2 2017: 13,592 judged, 502 below")
    void keyStage2In2017() throws IOException {
        england("england_ks2_2017.csv", false).statusCode(201).body("rows", equalTo(16313), "rejected", equalTo(0));
        assertPublished(2017, 13_592, 502);
    }

    @Test
    @DisplayName("I-07: files of one authority as published, over 300 columns wide: all 331 rows are accepted, those of the authority and of England too")
    void rawFiles() throws IOException {
        for (int year : List.of(2017, 2018)) {
            Path file = DATA.resolve("850_ks2_%d-%d_raw.csv".formatted(year - 1, year));
            assumeTrue(Files.exists(file), "the published files are not here");
            load(file.getFileName().toString(), Files.readAllBytes(file), Map.of("la", "850")).statusCode(201)
                    .body("rows", equalTo(331), "accepted", equalTo(331), "skipped", equalTo(0), "rejected", equalTo(0));
        }
        summary("KS2", 2018, "&la=850").body("evaluated", equalTo(296), "below", equalTo(8));
        summary("KS2", 2017, "&la=850").body("evaluated", equalTo(292), "below", equalTo(11));

        read("/v1/area-results?keyStage=KS2&academicYear=2018&area=850&area=ENGLAND&area=ENGLAND_STATE_FUNDED&measure=KS2_EXPECTED_READING_WRITING_MATHS")
                .body("items.area", equalTo(List.of("850", "ENGLAND", "ENGLAND_STATE_FUNDED")),
                        "items.figures.KS2_EXPECTED_READING_WRITING_MATHS.value", equalTo(List.of(68, 64, 64)))
                .body("items[0].name", equalTo("Hampshire"), "items[0].sources[0].file", equalTo("850_ks2_2017-2018_raw.csv"),
                        "items[0].sources[0].row", equalTo(327));
        int urn = read("/v1/results?la=850&academicYear=2018&measure=KS2_READING_PROGRESS&limit=1").extract().path("items[0].urn");
        read("/v1/schools/" + urn + "/results").body("items.academicYear", equalTo(List.of(2017, 2018)));
        beforeAndAfterAConversion();
    }

    /** Hampshire's converted schools have their results before and after, asked by either number, by GIAS's links. */
    private static void beforeAndAfterAConversion() throws IOException {
        Path links = Path.of("../../shared/data/gias/links_edubasealldata20250422.csv");
        assumeTrue(Files.exists(links), "the published links are not here");
        Set<String> academies = Set.of("144093", "144882");
        CsvFile.read(Files.readAllBytes(links)).rows(Set.of()).forEach(row -> {
            if (academies.contains(row.text("URN")) && row.text("LinkType").equals("Predecessor")) {
                linked(Integer.parseInt(row.text("URN")), Integer.parseInt(row.text("LinkURN")), 1);
            }
        });
        CaughtUp.await();
        for (int urn : List.of(116181, 144093)) {
            read("/v1/schools/" + urn + "/results?lineage=include").body("items.academicYear", equalTo(List.of(2017, 2018)),
                    "items.urn", equalTo(List.of(116181, 144093)));
        }
        read("/v1/schools/144093/years-below?keyStage=KS2").body("judged", equalTo(2), "urns", equalTo(List.of(144093, 116181)));
        read("/v1/schools/144882/years-below?keyStage=KS2").body("urns", equalTo(List.of(144882)),
                "notCounted[0].urn", equalTo(115930), "notCounted[0].reason", equalTo("new-school"));
    }
}
