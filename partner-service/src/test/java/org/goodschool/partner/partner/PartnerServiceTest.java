package org.goodschool.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodschool.partner.Api.code;
import static org.goodschool.partner.Api.command;
import static org.goodschool.partner.Api.manager;
import static org.goodschool.partner.Api.partner;
import static org.goodschool.partner.Api.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.partner.Api;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PartnerServiceTest {

    @Test
    @DisplayName("R-18, F-20: a partner is registered and found in the register")
    void aPartnerIsRegistered() {
        Response created = manager().body(registration(3)).post("/v1/partners");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.asString()).doesNotContain("Invented");
        String id = created.path("partnerId");
        assertThat(created.header("Location")).endsWith("/v1/partners/" + id);

        Response partner = Api.get("/v1/partners/" + id);
        assertThat(partner.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(partner.<String>path("person.name")).isEqualTo("Invented Person");
        assertThat(partner.<String>path("person.email")).isEqualTo("invented@example.org");
        assertThat(partner.<List<String>>path("phases")).containsExactly("PRIMARY");
        assertThat(partner.<String>path("evidence[0].text")).isEqualTo("Led twelve inspections");
        assertThat(Api.get("/v1/partners?phase=PRIMARY&la=001&standing=ON_REGISTER&limit=1000")
                .<List<String>>path("items.partnerId")).contains(id);
        assertThat(Api.get("/v1/partners?phase=SECONDARY&limit=1000").<List<String>>path("items.partnerId"))
                .doesNotContain(id);
    }

    @Test
    void contactDetailsAndWordsAreForWhoManagesTheRegister() {
        String partner = "/v1/partners/" + partner(3);
        Response seen = Api.as("adviser").get(partner);

        assertThat(seen.<String>path("person.name")).isEqualTo("Invented Person");
        assertThat(seen.asString()).doesNotContain("invented@example.org", "01234", "twelve inspections");
        assertThat(Api.as("auditor").get(partner + "/timeline").asString()).contains("PartnerRegistered")
                .doesNotContain("twelve inspections");
    }

    @Test
    @DisplayName("R-19, E-07: a Cluster Education Partner is refused, and nothing of the person is kept")
    void theRetiredRoleIsRefused() {
        Response refused = manager().body(registration(3).replace("\"phases\"", "\"role\": \"CEP\", \"phases\"")
                .replace("Invented Person", "Never Kept")).post("/v1/partners");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("role-retired");
        assertThat(Api.get("/v1/partners?name=Never").<List<?>>path("items")).isEmpty();
    }

    @Test
    void everyBrokenFieldIsNamedAtOnce() {
        Response refused = manager().body("""
                {"person": {"email": "nowhere"}, "phases": ["PRIMARY"], "homeLaCode": "1"}""").post("/v1/partners");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.field"))
                .containsExactlyInAnyOrder("person.name", "person.email", "homeLaCode", "capacity");
    }

    @Test
    void aCommandMustSayWhichStateItHasSeen() {
        String partner = "/v1/partners/" + partner(3);
        String seen = Api.get(partner).header("ETag");

        assertThat(manager().body(Map.of("capacity", 4)).put(partner + "/capacity").statusCode()).isEqualTo(428);
        assertThat(manager().header("If-Match", seen).body(Map.of("capacity", 4)).put(partner + "/capacity").statusCode())
                .isEqualTo(200);
        assertThat(manager().header("If-Match", seen).body(Map.of("capacity", 5)).put(partner + "/capacity").statusCode())
                .isEqualTo(412);
        assertThat(Api.get(partner).<Integer>path("capacity")).isEqualTo(4);
    }

    @Test
    void capacityNeverFallsBelowThePlacesTaken() {
        Api.eligibleSchool(904001);
        String id = partner(2);
        Api.allocate(904001, id).then().statusCode(201);

        Response refused = command("PUT", "/v1/partners/" + id, "/v1/partners/" + id + "/capacity", Map.of("capacity", 0));
        assertThat(code(refused)).isEqualTo("capacity-below-places-taken");
        Response leaving = command("POST", "/v1/partners/" + id, "/v1/partners/" + id + "/withdrawal", Map.of("reason", "Moves"));
        assertThat(code(leaving)).isEqualTo("places-taken");
    }

    @Test
    @DisplayName("After an erasure the history is whole and every word about the person reads \"erased\"")
    void aPersonIsErased() {
        String partner = "/v1/partners/" + partner(3);
        command("POST", partner, partner + "/evidence", Map.of("kind", "OTHER", "text", "Wrote a book on reading", "date",
                "2013-01-01")).then().statusCode(201);
        command("POST", partner, partner + "/conflicts", Map.of("urn", 904009, "reason", "Was its head")).then().statusCode(201);
        assertThat(code(command("DELETE", partner, partner + "/person", null))).isEqualTo("person-on-register");
        command("POST", partner, partner + "/withdrawal", Map.of("reason", "Retires")).then().statusCode(200);
        assertThat(Api.get(partner + "/timeline").asString())
                .contains("Led twelve inspections", "Wrote a book on reading", "Was its head", "Retires");

        command("DELETE", partner, partner + "/person", null).then().statusCode(200);

        Response timeline = Api.get(partner + "/timeline");
        assertThat(timeline.<List<String>>path("items.what")).containsExactly("PartnerRegistered", "PartnerEvidenceAdded",
                "PartnerConflictDeclared", "PartnerWithdrawn", "PartnerPersonErased");
        assertThat(timeline.<List<String>>path("items.why").subList(0, 4)).containsOnly("erased");
        assertThat(Api.get(partner).<String>path("person.name")).isEqualTo("erased");
        assertThat(Api.get(partner).asString() + timeline.asString()).doesNotContain("Invented", "invented@", "01234",
                "twelve", "book", "its head", "Retires");
        command("DELETE", partner, partner + "/person", null).then().statusCode(200);
        assertThat(Api.get(partner + "/timeline").<List<?>>path("items")).hasSize(5);
    }
}
