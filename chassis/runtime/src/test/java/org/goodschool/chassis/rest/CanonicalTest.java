package org.goodschool.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodschool.chassis.eventstore.Json;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static String canonical(String json) {
        return Canonical.text(Json.object(json));
    }

    @Test
    void given_the_same_values_in_another_order_then_the_same_text() {
        assertThat(canonical("{\"a\": [\"x\", {\"c\": 1, \"d\": 2}], \"b\": null}"))
                .isEqualTo(canonical("{\"b\": null, \"a\": [{\"d\": 2, \"c\": 1}, \"x\"]}"));
    }

    @Test
    void given_another_value_or_another_nesting_then_another_text() {
        assertThat(canonical("{\"a\": \"1\"}")).isNotEqualTo(canonical("{\"a\": 1}"));
        assertThat(canonical("{\"a\": [\"1,2\"]}")).isNotEqualTo(canonical("{\"a\": [\"1\", \"2\"]}"));
        assertThat(canonical("{\"a\": [[1], 2]}")).isNotEqualTo(canonical("{\"a\": [[1, 2]]}"));
    }
}
