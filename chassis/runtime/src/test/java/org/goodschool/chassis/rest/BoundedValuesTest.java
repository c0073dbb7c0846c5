package org.goodschool.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedValuesTest {

    private static final ObjectMapper MAPPER = mapper();

    record Wanted(BigDecimal figure) {
    }

    record Body(List<Wanted> wanted, LocalDate on) {
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new BoundedValues().customize(mapper);
        return mapper;
    }

    private static BigDecimal figure(String text) throws JsonProcessingException {
        return MAPPER.readValue("{\"wanted\": [{\"figure\": " + text + "}]}", Body.class).wanted().getFirst().figure();
    }

    @ParameterizedTest
    @DisplayName("a number that nobody could write out is a mistake in its field, before anything is reckoned with it")
    @ValueSource(strings = {"1E+600000000", "-1E+600000000", "\"1E+600000000\"", "1E-600000000", "0E+600000000", "1E+15",
        "1000000000000000", "0.0000000000000001", "1E+2147483647", "1E+99999999999"})
    void tooLong(String number) {
        assertThatThrownBy(() -> figure(number)).asInstanceOf(InstanceOfAssertFactories.type(JsonMappingException.class))
                .extracting(e -> e.getPath().getLast().getFieldName()).isEqualTo("figure");
    }

    @Test
    @DisplayName("a number of the usual length is taken as it stands")
    void withinTheBound() throws JsonProcessingException {
        assertThat(figure("57.0")).isEqualTo(new BigDecimal("57.0"));
        assertThat(figure("5.7E+1")).isEqualTo(new BigDecimal("57"));
        assertThat(figure("-999999999999999.999999999999999")).isEqualTo(new BigDecimal("-999999999999999.999999999999999"));
        assertThat(figure("null")).isNull();
    }

    @Test
    @DisplayName("the mistake says what may be sent")
    void says() {
        assertThatThrownBy(() -> figure("1E+20")).hasMessageContaining("at most 15 digits before the decimal point and 15 after it");
        assertThatThrownBy(() -> MAPPER.readValue("{\"on\": \"+10000-01-01\"}", Body.class)).hasMessageContaining("must be in the years 1 to 9999");
    }

    @Test
    @DisplayName("nor is a list filtered by such a number")
    void filters() {
        assertThat(PropertyValue.of(BigDecimal.class, "5.7E+1")).isEqualTo(new BigDecimal("57"));
        assertThatThrownBy(() -> PropertyValue.of(BigDecimal.class, "1E+20")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 15 digits");
    }
}
