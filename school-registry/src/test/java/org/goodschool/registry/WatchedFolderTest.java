package org.goodschool.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.chassis.testing.WatchedFolder.look;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.WatchedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("I-16, I-04: what is put into the watched folder is imported by itself")
class WatchedFolderTest {

    private static final String EXTRACT = "edubasealldata20220301.csv";
    private static final String INSPECTIONS = "inspections-2014.csv";

    @BeforeEach
    void emptyFolder() throws IOException {
        WatchedFolder.empty();
    }

    @Test
    void givenAnExtractAndOfstedsFileThenBothAreImportedAndTheSchoolHasItsGrade() throws IOException {
        Files.writeString(WatchedFolder.file(EXTRACT), """
                URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name)
                935001,001,3501,Folderby School,Community school,Open
                935002,999,3502,Faraway Folder School,Community school,Open
                """);
        Files.writeString(WatchedFolder.file(INSPECTIONS), """
                URN,LAESTAB,Inspection number,Inspection start date,Inspection end date,Inspection type,Overall effectiveness,Category of concern
                935001,0013501,935-1,09/10/2013,10/10/2013,S5 Inspection,2,
                """);

        look().body("items.file", contains(EXTRACT, INSPECTIONS)).body("items.fate", contains("WAITING", "WAITING"));
        look().body("items.fate", contains("TAKEN", "TAKEN"));

        for (List<String> expected : List.of(List.of(EXTRACT, "gias"), List.of(INSPECTIONS, "ofsted-inspections"))) {
            as("operator").get("/v1/imports?origin=FOLDER&file=" + expected.getFirst()).then().statusCode(200)
                    .body("items.kind", contains(expected.getLast())).body("items.state", contains("DONE"))
                    .body("items.accepted", contains(1)).body("items.actor", contains("service:school-registry"));
            assertThat(WatchedFolder.file("done/" + expected.getFirst())).exists();
        }
        get("/v1/schools/935001").statusCode(200).body("name", equalTo("Folderby School")).body("grade", equalTo("GOOD"));
        get("/v1/schools/935002").statusCode(404);
    }
}
