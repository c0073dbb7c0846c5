package org.goodschool.chassis.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.chassis.testing.Waiting;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class VerifiedTokensTest {

    private static int list(String token) {
        return given().auth().oauth2(token).get("/v1/parcels").statusCode();
    }

    @Test
    void given_a_token_that_was_good_a_moment_ago_when_it_has_expired_then_it_is_refused() {
        String token = Tokens.validFor(Duration.ofSeconds(3), "officer", "reader");
        assertThat(list(token)).isEqualTo(200);
        assertThat(list(token)).isEqualTo(200);

        Waiting.until("it has expired", Duration.ofSeconds(10), () -> list(token) != 200);
        assertThat(list(token)).isEqualTo(401);
    }

    @Test
    void given_a_good_token_when_one_like_it_comes_with_another_signature_or_other_claims_then_it_is_refused() {
        String token = Tokens.withRoles("reader");
        assertThat(list(token)).isEqualTo(200);

        String[] parts = token.split("\\.");
        String foreign = Tokens.withRoles("operator", "reader");
        assertThat(list(parts[0] + "." + parts[1] + "." + foreign.split("\\.")[2])).isEqualTo(401);
        assertThat(list(parts[0] + "." + foreign.split("\\.")[1] + "." + parts[2])).isEqualTo(401);
        assertThat(list(token)).isEqualTo(200);
    }

    @Test
    void given_two_callers_in_turn_then_each_has_its_own_roles() {
        String reader = Tokens.forUser("a", "reader");
        String stranger = Tokens.forUser("b", "adviser");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(list(reader)).isEqualTo(200);
            assertThat(list(stranger)).isEqualTo(403);
        }
    }
}
