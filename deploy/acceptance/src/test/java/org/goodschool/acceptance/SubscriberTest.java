package org.goodschool.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The topics as a stranger sees them: a plain Kafka client, the AsyncAPI files and the JSON Schemas, and none of our classes. */
@Order(3)
@OnStack(Kind.DEMO_COUNCIL)
@DisplayName("A subscriber")
class SubscriberTest {

    private final Stack stack;
    private final Contract contract = new Contract();

    SubscriberTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @DisplayName("finds the declared topics, and no other")
    void topics() {
        assertThat(Events.topics(stack)).isEqualTo(contract.topics());
    }

    @Test
    @DisplayName("finds on every record the declared headers, the school's URN as key, and data that are what their schema says")
    void records() {
        List<Events.OnTopic> records = Events.onTopics(stack);
        assertThat(records).isNotEmpty().allSatisfy(contract::assertHolds);
        assertThat(records.stream().map(one -> one.record().topic()).collect(Collectors.toSet())).isEqualTo(contract.topics());
    }

    @Test
    @DisplayName("gets each stream in order, from 1 and without gaps")
    void order() {
        Events.assertWhole(Events.once(Events.onTopics(stack)));
    }

    @Test
    @DisplayName("gets the same events whether it subscribes or asks GET /v1/events")
    void feed() {
        Map<String, Map<String, Event>> onTopics = byService(Events.once(Events.onTopics(stack)));
        Map<String, Map<String, Event>> inFeeds = byService(Events.inFeeds(stack).values().stream().flatMap(List::stream).toList());
        assertThat(inFeeds).isNotEmpty().isEqualTo(onTopics);
    }

    @Test
    @DisplayName("can go on from where it stopped: the feed's cursor gives what comes after it, and nothing twice")
    void cursor() {
        JsonNode first = stack.get(Service.REGISTRY, "integrator", "/v1/events?limit=7");
        JsonNode second = stack.get(Service.REGISTRY, "integrator", "/v1/events?limit=5&after=" + first.path("next").asText());
        JsonNode both = stack.get(Service.REGISTRY, "integrator", "/v1/events?limit=12");
        assertThat(Stream.concat(Json.items(first.path("items")).stream(), Json.items(second.path("items")).stream()))
                .containsExactlyElementsOf(Json.items(both.path("items")));
    }

    @Test
    @DisplayName("never learns a person's name: not in the data, not in a header (E-11)")
    void noNames() {
        Stream<String> partners = stack.list(Service.PARTNER, "partner-manager", "/v1/partners").stream()
                .map(partner -> stack.get(Service.PARTNER, "partner-manager", "/v1/partners/" + partner.path("partnerId").asText()))
                .map(partner -> partner.at("/person/name").asText(partner.path("name").asText()));
        List<String> names = Stream.concat(partners, Demo.people().map(one -> one.path("name").asText())).toList();
        assertThat(names).hasSize(5).doesNotContain("");
        assertThat(Events.onTopics(stack)).noneMatch(one -> names.stream().anyMatch(name ->
                one.record().value().contains(name) || one.event().attributes().values().stream().anyMatch(value -> value.contains(name))));
    }

    @Test
    @DisplayName("never learns the figures of a cohort under 11")
    void noSmallCohorts() {
        assertThat(Events.inFeed(stack, Service.PERFORMANCE)).filteredOn(event -> event.data().path("reason").asText().equals("cohort-under-11"))
                .isNotEmpty().allSatisfy(event -> assertThat(event.data().path("figures")).isEmpty());
    }

    private static Map<String, Map<String, Event>> byService(List<Event> events) {
        return events.stream().collect(groupingBy(Event::source,
                Collectors.toMap(Event::id, event -> event, (one, _) -> one, LinkedHashMap::new)));
    }
}
