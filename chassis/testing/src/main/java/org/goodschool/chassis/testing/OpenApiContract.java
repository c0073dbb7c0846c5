package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodschool.chassis.testing.OfferedApi.Offered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The running service answers the API that is committed under docs/openapi. */
public abstract class OpenApiContract {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).build();
    private static final List<String> PARTS = List.of("openapi", "info", "tags", "paths", "components");

    @Test
    @DisplayName("the committed OpenAPI file is what the running service offers")
    void the_committed_openapi_file_is_what_the_running_service_offers() throws IOException {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path committed = Repository.docs().resolve("openapi").resolve(service + ".yaml");
        String running = inOrder(given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
        Repository.committed(committed, running);
    }

    @Test
    @DisplayName("every read refuses a query parameter that its description does not name, and none that it names")
    void every_read_refuses_a_query_parameter_that_its_description_does_not_name() {
        List<Offered> reads = OfferedApi.reads().stream().filter(read -> read.path().startsWith("/v1/"))
                // lists say so themselves, and hold to ListsContract
                .filter(read -> !read.list()).toList();
        assertThat(reads).isNotEmpty();
        for (Offered read : reads) {
            String address = read.path().replaceAll("\\{[^}]+}", "1");
            String named = String.join("", read.parameters().stream().map(name -> "&" + name + "=x").toList());
            Response refused = given().auth().oauth2(Tokens.withRoles(read.roles().toArray(String[]::new)))
                    .get(address + "?colour=red&asOF=2015-03-01" + named);
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
            assertThat(refused.contentType()).as(address).isEqualTo("application/problem+json");
            assertThat(refused.jsonPath().getList("errors.field", String.class)).as(address).containsExactly("asOF", "colour");
        }
    }

    /**
     * A question that can be put to whatever is read of one kind of thing, and what it has no answer for.
     *
     * @param of as it stands in addresses: {@code {urn}}
     * @param without the reads that do not have it, each with the reason
     */
    public record Everywhere(String parameter, String of, Map<String, String> without) {
    }

    /** None, unless the service has promised one. */
    protected List<Everywhere> everywhere() {
        return List.of();
    }

    @Test
    @DisplayName("what is promised to be a parameter of every read of a thing is one, but for those that say why it is not")
    void what_is_promised_to_be_a_parameter_of_every_read_is_one() {
        for (Everywhere promised : everywhere()) {
            List<Offered> reads = OfferedApi.reads().stream()
                    .filter(read -> read.path().startsWith("/v1/") && read.path().contains(promised.of())).toList();
            assertThat(reads).extracting(Offered::path).containsAll(promised.without().keySet());
            assertThat(reads).filteredOn(read -> !read.parameters().contains(promised.parameter())).extracting(Offered::path)
                    .as("reads without " + promised.parameter()).containsExactlyInAnyOrderElementsOf(promised.without().keySet());
        }
    }

    /** The document's parts come in another order with every build. */
    private static String inOrder(String yaml) throws IOException {
        ObjectNode document = (ObjectNode) YAML.readTree(yaml);
        ObjectNode ordered = YAML.createObjectNode();
        PARTS.forEach(part -> ordered.set(part, document.remove(part)));
        return YAML.writeValueAsString(ordered.setAll(document));
    }
}
