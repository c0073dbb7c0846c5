package org.goodschool.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The demo council as its author worked it out by hand, and as the services show it. */
final class Demo {

    static final JsonNode EXPECTED = Json.read(Project.DEMO.resolve("expected.json"));

    private static final Set<String> IDENTIFIED = Set.of("PROVISIONAL", "CONFIRMED");

    private final Stack stack;

    Demo(Stack stack) {
        this.stack = stack;
    }

    static Map<String, Long> expectedTotals() {
        return Json.counts(EXPECTED.path("totals"));
    }

    /** Counted from what each service answers to somebody who may ask it. */
    Map<String, Long> totals() {
        var totals = new LinkedHashMap<String, Long>();
        totals.put("schools", (long) schools().size());
        totals.put("gradesChanged", (long) gradeChanges().size());
        totals.put("belowFloor", (long) stack.list(Service.PERFORMANCE, "reader", "/v1/floor-evaluations?outcome=BELOW").size());
        totals.put("identified", identifications().stream().filter(Demo::isIdentified).count());
        totals.put("cases", (long) cases().size());
        totals.put("eligible", (long) eligible().size());
        totals.put("allocated", (long) allocated().size());
        return totals;
    }

    List<JsonNode> schools() {
        return stack.list(Service.REGISTRY, "reader", "/v1/schools");
    }

    List<Event> gradeChanges() {
        return Events.inFeed(stack, Service.REGISTRY).stream().filter(event -> event.type().equals("OfstedGradeChanged")).toList();
    }

    List<JsonNode> identifications() {
        return stack.list(Service.INTERVENTION, "intervention-lead", "/v1/identifications");
    }

    List<JsonNode> cases() {
        return stack.list(Service.INTERVENTION, "intervention-lead", "/v1/cases");
    }

    List<JsonNode> eligible() {
        return stack.list(Service.PARTNER, "partner-manager", "/v1/eligible-schools");
    }

    List<JsonNode> allocated() {
        return stack.list(Service.PARTNER, "partner-manager", "/v1/allocations?inForce=true");
    }

    /** Whom people entered with a role, as no file does. */
    static Stream<JsonNode> people() {
        return EXPECTED.path("people").valueStream();
    }

    static boolean isIdentified(JsonNode identification) {
        return IDENTIFIED.contains(identification.path("status").asText());
    }

    static List<Integer> urns(List<JsonNode> items, Predicate<JsonNode> which) {
        return List.copyOf(new TreeSet<>(items.stream().filter(which).map(item -> item.path("urn").asInt()).toList()));
    }
}
