package org.goodschool.performance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.Tokens;
import org.goodschool.performance.page.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages as a person has them: in a real Chromium, printed, on a telephone, and read aloud. Skipped where no Chromium is;
 * what it saw is in target/pages.
 */
@Tag("pages")
@QuarkusTest
@QuarkusTestResource(Backends.class)
@DisplayName("The pages, in a real browser")
class PagesTest {

    private static final String COUNCIL = "/pages/council";
    private static final String REPORT = "/pages/improvement-board-report?asOf=2018-12-31";
    private static final String SCHOOL = "/pages/schools/" + HarbourSchool.URN;
    private static final Path SEEN = Path.of("target/pages");
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final int TWO_SIDES = 2;
    private static final int TELEPHONE = 320;
    private static final int A4 = 794;
    private static final int SCHOOLS_COLOUR = 0x1d70b8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> NAMED = Set.of("image", "img", "link", "button", "textbox", "table", "region", "navigation");

    private static Browser browser;
    private static boolean signedIn;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.installed().isPresent(), "no Chromium on the PATH, nor named by GOODSCHOOL_CHROMIUM: pages are not looked at");
        Files.createDirectories(SEEN);
        browser = new Browser(Browser.installed().orElseThrow(), SEEN.resolve("profile").toAbsolutePath());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    /** As a person does: into the form that stands in the way. */
    private void open(String path) {
        HarbourSchool.given();
        if (!signedIn) {
            browser.open(address(COUNCIL));
            browser.evaluate("document.getElementById('token').value = '" + Tokens.withRoles("adviser") + "'");
            browser.evaluate("document.querySelector('form.sign-in').requestSubmit()");
            await("signed in").atMost(PATIENCE).ignoreExceptions()
                    .until(() -> browser.evaluate("document.getElementById('levels') !== null").asBoolean());
            signedIn = true;
        }
        browser.open(address(path));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {COUNCIL, REPORT, SCHOOL})
    @DisplayName("shows something, runs no script, and needs no more room than a telephone has")
    void shown(String path) throws IOException {
        open(path);
        for (int width : new int[] {1200, TELEPHONE}) {
            browser.width(width);
            byte[] picture = browser.screenshot();
            Files.write(SEEN.resolve(path.replaceAll("[^a-z0-9]+", "-").substring(1) + "-" + width + ".png"), picture);
            assertThat(colours(picture)).as("colours of %s at %d", path, width).hasSizeGreaterThan(20);
            if (!path.equals(REPORT)) {
                assertThat(colours(picture)).as("the line of a chart").contains(SCHOOLS_COLOUR);
                assertThat(browser.evaluate("document.querySelectorAll('svg polyline').length").asInt()).isPositive();
            }
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt()).as("width of %s", path).isLessThanOrEqualTo(width);
        }
        assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {COUNCIL, REPORT, SCHOOL})
    @DisplayName("is told to a screen reader: landmarks, headings in order, names of all that can be used, tables with captions")
    void told(String path) {
        open(path);
        browser.width(1200);
        List<JsonNode> nodes = browser.accessibility().stream().filter(node -> !node.path("ignored").asBoolean()).toList();
        List<String> roles = nodes.stream().map(PagesTest::role).toList();
        assertThat(roles).contains("banner", "main", "navigation", "heading", "table", "columnheader", "rowheader");
        assertThat(nodes).filteredOn(node -> NAMED.contains(role(node))).allSatisfy(node ->
                assertThat(node.at("/name/value").asText()).as("the name of %s", node).isNotBlank());
        assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("en-GB");
        assertThat(browser.evaluate("document.title").asText()).isNotBlank();
        assertThat(browser.evaluate("document.querySelectorAll('h1').length").asInt()).isEqualTo(1);
        assertThat(browser.evaluate("""
                [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])
                  .every((level, i, all) => i === 0 ? level === 1 : level <= all[i - 1] + 1)""").asBoolean()).as("no level of headings is left out").isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('table')].every(t => t.caption && t.querySelector('th[scope]'))").asBoolean()).isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('svg')].every(s => s.querySelector('title') && s.querySelector('desc').textContent.length > 10)").asBoolean()).isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id).every((id, i, all) => all.indexOf(id) === i)").asBoolean()).as("ids are unique").isTrue();
        assertThat(browser.evaluate("document.querySelector('a[href],button,input').getAttribute('href')").asText()).as("what the keyboard comes to first").isEqualTo("#main");
        assertThat(browser.evaluate("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length").asInt()).isZero();
    }

    @Test
    @DisplayName("prints a school's dashboard on two sides of A4 at most")
    void printed() throws IOException {
        open(SCHOOL);
        byte[] pdf = browser.pdf();
        Files.write(SEEN.resolve("school.pdf"), pdf);
        assertThat(pages(pdf)).as("sides of paper").isBetween(1L, (long) TWO_SIDES);
    }

    @Test
    @DisplayName("prints so a school of two key stages too, with every group and a page full of questions, and cuts off no table")
    void printedWithEverything() throws IOException {
        AllThroughSchool.given();
        open("/pages/schools/" + AllThroughSchool.URN);
        assertThat(browser.evaluate("document.querySelectorAll('ol.questions > li').length").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(browser.evaluate("document.querySelectorAll('#main h3').length").asInt()).isEqualTo(2);
        browser.width(A4);
        assertThat(browser.evaluate("[...document.querySelectorAll('.scroll')].every(each => each.scrollWidth <= each.clientWidth)").asBoolean())
                .as("tables no wider than the paper").isTrue();
        byte[] pdf = browser.pdf();
        Files.write(SEEN.resolve("all-through-school.pdf"), pdf);
        assertThat(pages(pdf)).as("sides of paper").isBetween(1L, (long) TWO_SIDES);
    }

    @Test
    @DisplayName("shows who has signed out the way in, and nothing of a school")
    void signedOut() {
        open(SCHOOL);
        browser.evaluate("document.querySelector('header form').requestSubmit()");
        browser.awaitPage(address("/pages/sign-in").toString());
        signedIn = false;
        browser.open(address(SCHOOL));
        assertThat(browser.evaluate("document.querySelector('h1').textContent").asText()).isEqualTo("Sign in");
    }

    private static String role(JsonNode node) {
        return node.at("/role/value").asText();
    }

    private static long pages(byte[] pdf) {
        return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    private static Set<Integer> colours(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }
}
