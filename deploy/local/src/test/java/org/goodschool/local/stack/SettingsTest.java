package org.goodschool.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.goodschool.local.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No variable need be set, and a wrong one is named")
class SettingsTest {

    @Test
    void withoutAnyVariableEverythingHasADefault() {
        Settings settings = Settings.from(Map.of("HOME", "/home/somebody"));

        assertThat(settings.home()).isEqualTo(Path.of("/home/somebody/.goodschool"));
        assertThat(settings.la()).isEqualTo("001");
        assertThat(settings.ports()).containsEntry(Service.REGISTRY, 8081).containsEntry(Service.PARTNER, 8084);
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> Settings.from(Map.of("GOODSCHOOL_PORT_REGISTRY", "http")))
                .isInstanceOf(Problem.class).hasMessageContaining("GOODSCHOOL_PORT_REGISTRY=http");
    }

    @Test
    void twoUsersOfOnePortAreNamed() {
        assertThatThrownBy(() -> Settings.from(Map.of("GOODSCHOOL_PORT_REGISTRY", "8082")))
                .isInstanceOf(Problem.class).hasMessageContaining("school-registry").hasMessageContaining("performance-service");
    }
}
