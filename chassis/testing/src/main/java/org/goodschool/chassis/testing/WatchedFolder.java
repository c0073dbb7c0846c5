package org.goodschool.chassis.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The folder whose files the service imports by itself. It is looked at when a test says so, not by the clock. */
public final class WatchedFolder {

    private WatchedFolder() {
    }

    /** @param name of a file that is put there, or below it of one that was put away: {@code done/w1.csv} */
    public static Path file(String name) {
        return ConfigProvider.getConfig().getValue("goodschool.imports.folder.path", Path.class).resolve(name);
    }

    /** As if no file had ever been there. */
    public static void empty() throws IOException {
        Path folder = file("");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        look();
    }

    /** The first look finds a file, the next takes it if it is still the same: no test waits for time to pass. */
    public static ValidatableResponse look() {
        return given().auth().oauth2(Tokens.withRoles("operator")).post("/v1/import-folder/look").then().statusCode(200);
    }
}
