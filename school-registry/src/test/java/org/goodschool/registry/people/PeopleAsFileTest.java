package org.goodschool.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.registry.Api.as;
import static org.goodschool.registry.Api.csv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("C-14: the people of a name as a file: all of them, or the reason why not")
class PeopleAsFileTest {

    private static final String SURNAME = "Quincewright";

    private static void people(int many) {
        ServiceDatabase.execute("""
                insert into person (person_id, name)
                select gen_random_uuid(), 'No' || one || ' %s' from generate_series(1, %d) as one""".formatted(SURNAME, many));
    }

    @AfterEach
    void nobodyIsLeft() {
        ServiceDatabase.execute("delete from person where name like '%" + SURNAME + "'");
    }

    @Test
    void givenMorePeopleThanAreShownAtOnceThenAllAreInTheFileAndItIsKeptThatEachOfThemWasShown() {
        people(51);

        as("adviser").when().get("/v1/people?name=" + SURNAME).then().statusCode(200).body("items", hasSize(50)).body("more", equalTo(true));
        assertThat(looks()).isEqualTo("50");
        assertThat(csv("adviser", "/v1/people?name=" + SURNAME)).hasSize(1 + 51).anyMatch(line -> line.contains("No51 " + SURNAME));
        assertThat(as("adviser").accept("application/jsonl").when().get("/v1/people?name=" + SURNAME).then().statusCode(200)
                .extract().asString().lines()).hasSize(51);
        assertThat(looks()).isEqualTo("152");
    }

    @Test
    void givenMorePeopleThanAFileHoldsThenItIsRefusedWithWhatToDoAndNobodyWasShown() {
        people(1001);

        as("adviser").accept("text/csv").when().get("/v1/people?name=" + SURNAME).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", contains("name")).body("errors[0].why", containsString("ask for a longer part"));
        assertThat(looks()).isEqualTo("0");
        assertThat(csv("adviser", "/v1/people?name=No100")).hasSize(1 + 3);
        as("adviser").when().get("/v1/people?name=" + SURNAME).then().statusCode(200).body("items", hasSize(50)).body("more", equalTo(true));
    }

    private static String looks() {
        return ServiceDatabase.column("select count(*) from person_access join person using (person_id) where name like '%" + SURNAME + "'").getFirst();
    }
}
