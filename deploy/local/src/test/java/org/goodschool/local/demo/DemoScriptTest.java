package org.goodschool.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodschool.local.Json;
import org.goodschool.local.demo.DemoScript.Call;
import org.goodschool.local.demo.DemoScript.Step;
import org.goodschool.local.stack.Service;
import org.goodschool.local.token.Role;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo council's script can be played")
class DemoScriptTest {

    @Test
    void everyStepDoesOneThingWithFilesServicesAndRolesThatExist() {
        for (Step step : script().steps()) {
            assertThat(Stream.of(step.load(), step.call(), step.find(), step.until()).filter(Objects::nonNull))
                    .as("%s", step).hasSize(1);
            if (step.load() != null) {
                assertThat(DemoScript.resource(step.load().file())).as(step.load().file()).isPresent();
            }
            if (step.call() != null) {
                Service.named(step.call().service());
                step.call().role().forEach(Role::named);
            }
        }
    }

    @Test
    void everyPostHasAnIdempotencyKeyOfItsOwnSoThatASecondTimeChangesNothing() {
        List<String> keys = script().steps().stream().map(Step::call).filter(Objects::nonNull)
                .filter(call -> "POST".equals(call.method())).map(Call::key).toList();

        assertThat(keys).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aCapturedIdIsFilledIntoLaterPathsAndBodies() throws Exception {
        var captures = new Captures();
        JsonNode answer = Json.MAPPER.readTree("{\"items\": [{\"caseId\": \"c-7\"}]}");

        assertThat(captures.take(Map.of("case", "/items/0/caseId"), answer)).isTrue();
        assertThat(captures.take(Map.of("other", "/items/1/caseId"), answer)).isFalse();

        assertThat(captures.filledIn("/v1/cases/{case}/contact")).isEqualTo("/v1/cases/c-7/contact");
        assertThat(captures.filledIn(Json.MAPPER.readTree("{\"of\": \"{case}\"}")).path("of").asText()).isEqualTo("c-7");
    }

    private static DemoScript script() {
        Optional<DemoScript> script = DemoScript.inside();
        Assumptions.assumeTrue(script.isPresent(), "no demo council is packed into this jar");
        return script.get();
    }
}
