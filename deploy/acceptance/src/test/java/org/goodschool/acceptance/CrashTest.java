package org.goodschool.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodschool.acceptance.OnStack.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at random moments while a council works: a service, PostgreSQL, the process that holds Kafka, or all of
 * it at once. {@code -Dgoodschool.kills=N} of them (100), at moments drawn from {@code -Dgoodschool.seed=N}.
 */
@Order(9)
@Tag("soak")
@OnStack(Kind.TO_BE_KILLED)
@DisplayName("Proof 3, crash: the whole stack is killed at random moments during an import and command load")
class CrashTest {

    private static final int KILLS = Integer.getInteger("goodschool.kills", 100);
    private static final long SEED = Long.getLong("goodschool.seed", System.nanoTime());
    /** Work must have got on since the last kill: a stack that is down cannot crash. */
    private static final int ANSWERS_BETWEEN_KILLS = 5;
    private static final Duration ON_ITS_FEET_WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_PAUSE_MS = 3_000;

    private enum Victim {
        REGISTRY, PERFORMANCE, INTERVENTION, PARTNER, POSTGRESQL, KAFKA, EVERYTHING
    }

    /** Services die most often; what takes the longest to come back, least. */
    private static final List<Victim> DRAWN_FROM = List.of(
            Victim.REGISTRY, Victim.REGISTRY, Victim.REGISTRY, Victim.REGISTRY, Victim.REGISTRY,
            Victim.PERFORMANCE, Victim.PERFORMANCE, Victim.PERFORMANCE,
            Victim.INTERVENTION, Victim.INTERVENTION, Victim.INTERVENTION,
            Victim.PARTNER, Victim.PARTNER, Victim.PARTNER,
            Victim.POSTGRESQL, Victim.POSTGRESQL, Victim.POSTGRESQL,
            Victim.KAFKA, Victim.KAFKA,
            Victim.EVERYTHING, Victim.EVERYTHING);

    private final Stack stack;
    private final Ledger ledger = new Ledger();

    CrashTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    @DisplayName("and nothing that was accepted is lost, doubled or out of order, in the stores, on the topics and in the projections")
    void nothingIsLostOrDoubled() throws InterruptedException {
        System.out.printf("%d kills at moments drawn from -Dgoodschool.seed=%d%n", KILLS, SEED);
        long start = System.nanoTime();
        Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
        try (var council = new CouncilAtWork(stack, ledger).start()) {
            var random = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitWork(ANSWERS_BETWEEN_KILLS);
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS)).toNanos());
                Victim victim = DRAWN_FROM.get(random.nextInt(DRAWN_FROM.size()));
                System.out.printf("%5d s, %5d answers: kill %d, %s%n", secondsSince(start), ledger.answers(), kill + 1, victim);
                kill(victim);
                killed.merge(victim, 1, Integer::sum);
            }
            awaitWork(ANSWERS_BETWEEN_KILLS);
        }
        System.out.printf("killed %s in %d s; %d commands and %d imports accepted, %d and %d cut off on their way%n", killed,
                secondsSince(start), ledger.accepted().size(), ledger.imports(), ledger.commandsCutOff(), ledger.importsCutOff());
        assertThat(ledger.commandsCutOff()).as("commands that a kill cut off").isPositive();
        assertThat(ledger.importsCutOff()).as("imports that a kill cut off").isPositive();
        stack.awaitCaughtUp();

        assertThat(ledger.complaints()).as("answers that no crash excuses").isEmpty();
        for (Service service : Service.values()) {
            assertThat(stack.to(service).get("/q/health/ready").statusCode()).as("%s is ready", service).isEqualTo(200);
            assertThat(stack.get(service, "operator", "/v1/parked-records").path("items")).as("parked in %s", service).isEmpty();
        }
        Map<Service, List<Event>> stores = Events.inFeeds(stack);
        assertEachAcceptedCommandIsStoredOnce(stores);
        assertEachImportIsStoredOnce(stores.get(Service.REGISTRY));
        assertTheTopicsHoldTheStores(stores);
        assertTheProjectionsAgreeWithTheLedger();
        assertTheProjectionsAreWhatTheEventsSay();
    }

    private void assertEachAcceptedCommandIsStoredOnce(Map<Service, List<Event>> stores) {
        stores.values().forEach(Events::assertWhole);
        Map<String, Long> events = stores.entrySet().stream().flatMap(store -> store.getValue().stream()
                .map(event -> store.getKey() + " " + event.correlation() + " " + event.type()))
                .collect(groupingBy(event -> event, counting()));
        List<Ledger.Accepted> inFeeds = ledger.accepted().stream().filter(command -> !command.eventType().equals(Ledger.UNPUBLISHED)).toList();
        assertThat(inFeeds).isNotEmpty().allSatisfy(command -> assertThat(
                events.get(command.service() + " " + command.key() + " " + command.eventType())).as(command.toString()).isEqualTo(1));
    }

    private void assertEachImportIsStoredOnce(List<Event> registry) {
        Map<Integer, Integer> events = registry.stream().filter(event -> event.causation().startsWith("import:"))
                .collect(groupingBy(Event::urn, Collectors.summingInt(_ -> 1)));
        assertThat(events).isEqualTo(ledger.imported());
    }

    /** At least once each, and each stream in order as its events came first. */
    private void assertTheTopicsHoldTheStores(Map<Service, List<Event>> stores) {
        List<Event> published = Events.once(Events.onTopics(stack));
        Events.assertWhole(published);
        assertThat(published.stream().map(Event::id)).containsExactlyInAnyOrderElementsOf(
                stores.values().stream().flatMap(List::stream).map(Event::id).toList());
    }

    /** As people see it. A renaming that was lost, or handled out of order, shows here. */
    private void assertTheProjectionsAgreeWithTheLedger() {
        Map<Integer, String> names = new TreeMap<>(ledger.names());
        for (Service service : Service.values()) {
            String role = service == Service.PARTNER ? "partner-manager" : "reader";
            assertThat(names(stack.list(service, role, "/v1/schools"))).as("schools in %s", service).isEqualTo(names);
        }
        Map<Integer, Long> concerns = stack.list(Service.INTERVENTION, "intervention-lead", "/v1/identifications").stream()
                .collect(groupingBy(one -> one.path("urn").asInt(), counting()));
        accepted("InterventionGroundFound").forEach(urn -> assertThat(concerns).as("identified").containsEntry(urn, 1L));
        Map<Integer, Long> eligible = stack.list(Service.PARTNER, "partner-manager", "/v1/eligible-schools").stream()
                .filter(one -> one.path("systemLeader").asBoolean()).collect(groupingBy(one -> one.path("urn").asInt(), counting()));
        assertThat(eligible.keySet()).isEqualTo(accepted("SystemLeaderFlagSet").collect(Collectors.toSet()));
        assertThat(eligible.values()).containsOnly(1L);
    }

    /** Sharper than any list: each row, worked out anew from what is kept, comes out as the crashes have left it. */
    private void assertTheProjectionsAreWhatTheEventsSay() {
        Service.each(service -> Projections.rebuilt(stack, service)).forEach((service, projections) ->
                assertThat(projections).as("projections of %s", service).isNotEmpty().allSatisfy(projection -> {
                    JsonNode rebuild = projection.path("lastRebuild");
                    assertThat(rebuild.path("state").asText()).as(projection.toString()).isEqualTo("DONE");
                    assertThat(rebuild.path("rowsChanged").asInt(-1)).as(projection.toString()).isZero();
                }));
    }

    private Stream<Integer> accepted(String eventType) {
        return ledger.accepted().stream().filter(command -> command.eventType().equals(eventType)).map(Ledger.Accepted::urn);
    }

    private static Map<Integer, String> names(List<JsonNode> schools) {
        Map<Integer, String> names = new TreeMap<>();
        schools.forEach(school -> assertThat(names.put(school.path("urn").asInt(), school.path("name").asText()))
                .as("listed twice: %s", school).isNull());
        return names;
    }

    private static long secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private void awaitWork(int answers) {
        int before = ledger.answers();
        await("work gets on").atMost(ON_ITS_FEET_WITHIN).pollInterval(Duration.ofMillis(50))
                .until(() -> ledger.answers() >= before + answers);
    }

    private void kill(Victim victim) {
        switch (victim) {
            case REGISTRY -> killWhenAlive(Service.REGISTRY);
            case PERFORMANCE -> killWhenAlive(Service.PERFORMANCE);
            case INTERVENTION -> killWhenAlive(Service.INTERVENTION);
            case PARTNER -> killWhenAlive(Service.PARTNER);
            case POSTGRESQL -> awaitAlive("PostgreSQL", stack::postmaster).destroyForcibly();
            case KAFKA -> {
                dead(List.of(stack.supervisor().orElseThrow()));
                // the services go on without it for a while
                LockSupport.parkNanos(Duration.ofMillis(LONGEST_PAUSE_MS).toNanos());
                stack.up("--empty");
            }
            case EVERYTHING -> {
                var all = new ArrayList<ProcessHandle>();
                all.add(stack.supervisor().orElseThrow());
                stack.postmaster().ifPresent(postmaster -> {
                    all.add(postmaster);
                    postmaster.descendants().forEach(all::add);
                });
                for (Service service : Service.values()) {
                    stack.process(service).ifPresent(all::add);
                }
                dead(all);
                stack.up("--empty");
            }
        }
    }

    private void killWhenAlive(Service service) {
        awaitAlive(service.module(), () -> stack.process(service)).destroyForcibly();
    }

    private static ProcessHandle awaitAlive(String name, Supplier<Optional<ProcessHandle>> process) {
        return await(name + " runs").atMost(ON_ITS_FEET_WITHIN).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> process.get().filter(ProcessHandle::isAlive), Optional::isPresent).orElseThrow();
    }

    private static void dead(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}
