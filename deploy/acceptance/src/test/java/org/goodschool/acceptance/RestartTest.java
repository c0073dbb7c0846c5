package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last of those that share this stack: it stops it. */
@Order(7)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("A stack that was stopped")
class RestartTest {

    private final Stack stack;
    private final Demo demo;

    RestartTest(Stack stack) {
        this.stack = stack;
        this.demo = new Demo(stack);
    }

    @Test
    @DisplayName("comes back with its data; and the demo council, played once more into it, changes nothing")
    void comesBack() throws IOException {
        Map<Service, List<Event>> before = Events.inFeeds(stack);
        stack.down();
        // without this note `up` takes the demo council for not yet loaded
        Files.delete(stack.home().resolve("demo-council.loaded"));
        assertThat(stack.up()).contains("Loading the demo council");
        assertThat(demo.totals()).isEqualTo(Demo.expectedTotals());
        assertThat(Events.inFeeds(stack)).isEqualTo(before);
        assertThat(Events.once(Events.onTopics(stack))).hasSize(before.values().stream().mapToInt(List::size).sum());
    }
}
