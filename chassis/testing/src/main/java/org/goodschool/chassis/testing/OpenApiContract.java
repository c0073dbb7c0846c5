package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The running service answers the API that is committed under docs/openapi. */
public abstract class OpenApiContract {

    @Test
    @DisplayName("the committed OpenAPI file is what the running service offers")
    void the_committed_openapi_file_is_what_the_running_service_offers() throws IOException {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path committed = Repository.docs().resolve("openapi").resolve(service + ".yaml");
        String running = given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        if (Repository.updating()) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, running);
        }
        assertThat(committed).as("run the tests with -Dgoodschool.update=true and commit the file").exists();
        assertThat(running).isEqualTo(Files.readString(committed));
    }
}
