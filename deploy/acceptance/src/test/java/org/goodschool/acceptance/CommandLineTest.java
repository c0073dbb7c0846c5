package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the keyboard gets: clear lines, and exit codes that a script can go by. */
@Order(6)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("The command line")
class CommandLineTest {

    private final Stack stack;

    CommandLineTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @DisplayName("helps: with every command, and the settings that move it")
    void help() {
        String help = stack.commandLine().run("help").succeeded().out();
        assertThat(help).contains("up", "down", "load", "token", "test", "GOODSCHOOL_HOME", "GOODSCHOOL_LA", "GOODSCHOOL_PORT_");
        assertThat(stack.commandLine().run("help", "load").succeeded().out())
                .contains("--la", "--all-england", "--dry-run", "--json", "--compute-comparators");
    }

    @Test
    @DisplayName("says in one line what is wrong with a command, and does not end with 0")
    void misuse() {
        assertOneLine(stack.commandLine().run("open"), "open");
        assertOneLine(stack.commandLine().run("load", "--la", "926", "--all-england", "x.csv"), "--la", "--all-england");
    }

    @Test
    @DisplayName("refuses a token for a role that there is not, and names those that there are")
    void unknownRole() {
        assertOneLine(stack.commandLine().run("token", "--role", "headteacher"), "headteacher", "reader", "intervention-lead", "operator");
    }

    @Test
    @DisplayName("gives a token that opens what its role may see, and nothing else")
    void token() {
        assertThat(stack.to(Service.REGISTRY, "reader").get("/v1/schools/900001").statusCode()).isEqualTo(200);
        assertThat(stack.to(Service.REGISTRY).get("/v1/schools/900001").statusCode()).isEqualTo(401);
        var refused = stack.to(Service.INTERVENTION, "reader").get("/v1/cases");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(stack.to(Service.REGISTRY).auth().oauth2("not.a.token").get("/v1/schools/900001").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("says who uses a port that is taken, and which variable moves it")
    void takenPort(@TempDir Path home) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = new HashMap<>(Ports.free());
            settings.put("GOODSCHOOL_HOME", home.toString());
            settings.put("GOODSCHOOL_PORT_PERFORMANCE", String.valueOf(taken.getLocalPort()));
            var answer = new CommandLine(settings, home.resolve("commands")).run("up", "--detach", "--empty");
            assertOneLine(answer, String.valueOf(taken.getLocalPort()), "performance-service", "GOODSCHOOL_PORT_PERFORMANCE");
        }
    }

    @Test
    @DisplayName("does not start a second stack beside the first: it shows the one that runs")
    void upWhileRunning() {
        List<Long> before = pids();
        assertThat(stack.up()).contains("already running").contains("schools registered");
        assertThat(pids()).isEqualTo(before);
        assertThat(stack.commandLine().run("status").succeeded().out()).contains("school-registry", "partner-service", "ready");
    }

    @Test
    @DisplayName("says that no stack runs where none does, instead of waiting for one")
    void noStack(@TempDir Path home) {
        Map<String, String> settings = new HashMap<>(Ports.free());
        settings.put("GOODSCHOOL_HOME", home.toString());
        var nowhere = new CommandLine(settings, home.resolve("commands"));
        var answer = nowhere.run("load", Project.DEMO.resolve("gias-autumn.csv").toString());
        assertOneLine(answer, "No stack is running in " + home, "./goodschool up");
        assertThat(nowhere.run("down").succeeded().out()).contains("No stack is running");
    }

    @Test
    @DisplayName("records nothing on a dry run, and says what it would")
    void dryRun() {
        List<Event> before = Events.inFeed(stack, Service.REGISTRY);
        var report = stack.load("--dry-run", "--all-england", Project.DEMO.resolve("gias-spring.csv").toString());
        assertThat(report.path("outcome").asText()).isEqualTo("DRY_RUN");
        assertThat(report.path("accepted").asInt()).as("the schools of another authority").isEqualTo(3);
        assertThat(report.path("events").asInt()).isPositive();
        assertThat(Events.inFeed(stack, Service.REGISTRY)).isEqualTo(before);
        assertThat(stack.to(Service.REGISTRY, "reader").get("/v1/schools/900091").statusCode()).isEqualTo(404);
    }

    private List<Long> pids() {
        return List.of(Service.values()).stream().map(stack::pid).toList();
    }

    private static void assertOneLine(CommandLine.Answer answer, String... says) {
        assertThat(answer.exitCode()).as(answer.toString()).isNotZero();
        assertThat(answer.err().lines().filter(line -> !line.isBlank())).as(answer.toString()).hasSize(1)
                .first().asString().startsWith("goodschool: ").contains(says);
    }
}
