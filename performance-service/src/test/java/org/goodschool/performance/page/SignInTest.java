package org.goodschool.performance.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.goodschool.chassis.rest.PageSession;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("A person signs in with a token, and the browser may read pages until it ends")
class SignInTest {

    private static final String PAGE = "/pages/schools/989902";

    private static Response signIn(String token, String to) {
        return given().redirects().follow(false).formParam("token", token).formParam("to", to).post("/pages/sign-in");
    }

    private static Cookie session(String role) {
        return signIn(Tokens.withRoles(role), PAGE).then().statusCode(303).extract().detailedCookie(PageSession.COOKIE);
    }

    @Test
    @DisplayName("who has not signed in is shown the way in, and nothing else")
    void notSignedIn() {
        given().get(PAGE).then().statusCode(401).contentType("text/html").header("Cache-Control", "no-store")
                .body(containsString("name=\"token\""), containsString("value=\"" + PAGE + "\""));
        given().get("/pages/sign-in").then().statusCode(200).contentType("text/html").header("Content-Security-Policy", containsString("form-action 'self'"));
    }

    @Test
    @DisplayName("a valid token becomes a cookie that no script reads and no other site sends, and leads on to the page")
    void signedIn() {
        signIn(Tokens.withRoles("reader"), PAGE).then().statusCode(303).header("Location", endsWith(PAGE))
                .header("Location", not(containsString("ey")));
        Cookie cookie = session("reader");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/pages");
        assertThat(cookie.getMaxAge()).isBetween(3500L, 3600L);
        given().cookie(cookie).get(PAGE).then().statusCode(404).contentType("text/html").body(containsString("Nothing is known"));
        given().header("Host", "goodschool.council.example").redirects().follow(false).formParam("token", Tokens.withRoles("reader"))
                .post("/pages/sign-in").then().statusCode(303).header("Set-Cookie", containsString("Secure"));
    }

    @Test
    @DisplayName("the cookie opens pages to be read and nothing of the API, neither questions nor commands")
    void pagesAlone() {
        String token = session("performance-analyst").getValue();
        given().cookie(PageSession.COOKIE, token).get("/v1/floor-evaluations").then().statusCode(401);
        given().cookie(PageSession.COOKIE, token).urlEncodingEnabled(false).get("/pages/../v1/floor-evaluations").then().statusCode(401);
        given().cookie(PageSession.COOKIE, token).contentType("application/json").body("{}")
                .post("/v1/schools/989902/classifications").then().statusCode(401);
    }

    @Test
    @DisplayName("a wrong, an expired and a foreign token are refused, and so is a form on another site")
    void refused() {
        for (String token : new String[] {"", "nonsense", "a.b.c", Tokens.validFor(Duration.ofMinutes(-30), "officer", "reader"),
            Tokens.withRoles("reader").replaceAll(".{20}$", "AAAAAAAAAAAAAAAAAAAA")}) {
            signIn(token, PAGE).then().statusCode(401).header("Set-Cookie", nullValue()).body(containsString("role=\"alert\""));
            given().cookie(PageSession.COOKIE, token).get(PAGE).then().statusCode(401);
        }
        given().header("Sec-Fetch-Site", "cross-site").formParam("token", Tokens.withRoles("reader")).post("/pages/sign-in")
                .then().statusCode(401).header("Set-Cookie", nullValue());
    }

    @Test
    @DisplayName("who was shown the way in leads on to the report of a moment, however the browser writes it")
    void toTheReportOfAMoment() {
        for (String moment : List.of("2014-01-01T09:30:00.123Z", "2014-01-01T09%3A30%3A00.123Z")) {
            String report = "/pages/improvement-board-report?asOf=2013-12-31&knownAt=" + moment;
            signIn(Tokens.withRoles("reader"), report).then().statusCode(303).header("Location", endsWith(report));
        }
        signIn(Tokens.withRoles("reader"), "/pages/schools/%zz").then().statusCode(303).header("Location", endsWith("/pages/council"));
    }

    @Test
    @DisplayName("another site signs nobody out")
    void signOutFromElsewhere() {
        given().redirects().follow(false).header("Sec-Fetch-Site", "cross-site").post("/pages/sign-out").then().statusCode(401)
                .header("Set-Cookie", nullValue());
    }

    @Test
    @DisplayName("nobody is led to another site, and signing out takes the cookie away")
    void ways() {
        for (String to : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/v1/events", "/pages/\r\nX: y"}) {
            signIn(Tokens.withRoles("reader"), to).then().statusCode(303).header("Location", endsWith("/pages/council"));
        }
        given().redirects().follow(false).post("/pages/sign-out").then().statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }
}
