package org.goodschool.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People of a council who do not give up: each command has a key of its own and is sent until it is answered. Some
 * register schools and rename them, one loads extract after extract, one corrects a national figure again and again,
 * others raise concerns and set flags in the services that heard of the schools over Kafka.
 */
final class CouncilAtWork implements AutoCloseable {

    private static final int EDITORS = 4;
    private static final int FOLLOWERS = 2;
    private static final int RENAMINGS = 3;
    private static final int IMPORTED_SCHOOLS = 4_000;
    /** An edition of the extract renames one school in so many. */
    private static final int RENAMED_ONE_IN = 16;
    private static final int FIRST_IMPORTED = 800_000;
    private static final int FIRST_BY_HAND = 850_000;
    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(150);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration BETWEEN_IMPORTS = Duration.ofSeconds(1);
    private static final Set<Integer> TRY_AGAIN = Set.of(404, 409, 429, 500, 502, 503, 504);

    private final Stack stack;
    private final Ledger ledger;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger nextUrn = new AtomicInteger(FIRST_BY_HAND);
    private final LinkedBlockingQueue<Integer> known = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean goingHome;

    CouncilAtWork(Stack stack, Ledger ledger) {
        this.stack = stack;
        this.ledger = ledger;
        for (String roles : List.of("registry-editor", "intervention-lead", "partner-manager", "performance-analyst")) {
            stack.token(roles);
        }
    }

    CouncilAtWork start() {
        for (int editor = 0; editor < EDITORS; editor++) {
            begin("editor-" + editor, this::edit);
        }
        for (int follower = 0; follower < FOLLOWERS; follower++) {
            begin("follower-" + follower, this::follow);
        }
        begin("analyst", this::correct);
        begin("importer", this::load);
        return this;
    }

    private void begin(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).start(work));
    }

    /** Everybody finishes what was begun: a command that was sent is sent until it is answered. */
    @Override
    public void close() throws InterruptedException {
        goingHome = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void edit() {
        while (!goingHome) {
            int urn = nextUrn.getAndIncrement();
            String etag = command(Service.REGISTRY, "registry-editor", "POST", "/v1/schools", null, urn, "SchoolRegistered",
                    school(urn, 0, "\"urn\": " + urn));
            ledger.named(urn, name(urn, 0));
            known.add(urn);
            for (int renaming = 1; renaming <= RENAMINGS && !goingHome; renaming++) {
                pause(BETWEEN_COMMANDS);
                etag = command(Service.REGISTRY, "registry-editor", "PUT", "/v1/schools/" + urn, etag, urn, "SchoolDetailsChanged",
                        school(urn, renaming, "\"reason\": \"renamed\", \"changedOn\": \"2018-01-0%d\"".formatted(renaming)));
                ledger.named(urn, name(urn, renaming));
            }
        }
    }

    private void follow() {
        while (!goingHome) {
            Integer urn = known.poll();
            if (urn == null) {
                pause(BETWEEN_TRIES);
                continue;
            }
            command(Service.INTERVENTION, "intervention-lead", "POST", "/v1/schools/" + urn + "/concerns", null, urn,
                    "InterventionGroundFound",
                    "{\"kind\": \"TRANSITIONAL_ISSUES\", \"evidence\": \"two deputies leave\", \"raisedOn\": \"2018-03-05\"}");
            command(Service.PARTNER, "partner-manager", "PUT", "/v1/schools/" + urn + "/system-leader", null, urn,
                    "SystemLeaderFlagSet", "{\"systemLeader\": true, \"reason\": \"leads a teaching alliance\"}");
        }
    }

    /** Each correction is one event of the same stream: the tag counts them. */
    private void correct() {
        for (int correction = 1; !goingHome; correction++) {
            String etag = command(Service.PERFORMANCE, "performance-analyst", "PUT",
                    "/v1/comparators/KS4/2014/KS4_EXPECTED_PROGRESS_MATHS", correction == 1 ? null : "\"" + (correction - 1) + "\"", 0, Ledger.UNPUBLISHED,
                    "{\"value\": %d.%d, \"kind\": \"MEDIAN\", \"source\": \"a statistical release\"}".formatted(
                            60 + correction % 2, correction % 10));
            if (!etag.equals("\"" + correction + "\"")) {
                ledger.complain("correction %d of the national figure made version %s".formatted(correction, etag));
            }
            pause(BETWEEN_COMMANDS);
        }
    }

    private void load() {
        for (int edition = 0; !goingHome; edition++) {
            var text = new StringBuilder("URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
                    + "PhaseOfEducation (name),LastChangedDate\n");
            var changed = new ArrayList<Integer>();
            String day = LocalDate.of(2018, 1, 1).plusDays(edition).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
            for (int i = 0; i < IMPORTED_SCHOOLS; i++) {
                int urn = FIRST_IMPORTED + i;
                int renamedIn = edition - Math.floorMod(edition - i, RENAMED_ONE_IN);
                if (renamedIn == edition || edition == 0) {
                    changed.add(urn);
                }
                text.append("%d,001,%s,Community school,Open,Primary,%s%n".formatted(urn, name(urn, Math.max(renamedIn, 0)), day));
            }
            String path = "/v1/imports?fileName=edition-" + edition + ".csv&la=001";
            HttpResponse<String> answer = answered(ledger::importCutOff, () -> HttpRequest.newBuilder(stack.address(Service.REGISTRY, path))
                    .timeout(Duration.ofMinutes(2)).header("Content-Type", "text/csv")
                    .header("Authorization", "Bearer " + stack.token("registry-editor"))
                    .POST(BodyPublishers.ofString(text.toString())));
            if (answer.statusCode() / 100 != 2) {
                ledger.complain("edition %d of the extract: %d %s".formatted(edition, answer.statusCode(), answer.body()));
                return;
            }
            int thisEdition = edition;
            changed.forEach(urn -> ledger.imported(urn, name(urn, thisEdition)));
            ledger.importEnded();
            pause(BETWEEN_IMPORTS);
        }
    }

    /** @return the ETag of what came of it, "" where the command was refused */
    private String command(Service service, String role, String method, String path, String etag, int urn, String eventType, String body) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = answered(ledger::commandCutOff, () -> {
            var request = HttpRequest.newBuilder(stack.address(service, path)).timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json").header("Authorization", "Bearer " + stack.token(role))
                    .header("Idempotency-Key", key).header("X-Correlation-Id", key)
                    .method(method, BodyPublishers.ofString(body));
            return etag == null ? request : request.header("If-Match", etag);
        });
        if (answer.statusCode() / 100 == 2) {
            ledger.accept(new Ledger.Accepted(service, key, eventType, urn));
        } else {
            ledger.complain("%s %s %s: %d %s".formatted(service.module(), method, path, answer.statusCode(), answer.body()));
        }
        return answer.headers().firstValue("ETag").orElse("");
    }

    private interface Request {
        HttpRequest.Builder build();
    }

    /** A broken connection, a 503, a service that has not heard of the school yet: the same again, under the same key. */
    private HttpResponse<String> answered(Runnable cutOff, Request request) {
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request.build().build(), BodyHandlers.ofString());
                if (answer.statusCode() == 500) {
                    ledger.complain("500 from %s: %s".formatted(answer.uri(), answer.body()));
                }
                if (!TRY_AGAIN.contains(answer.statusCode()) || isFinal(answer)) {
                    return answer;
                }
            } catch (ConnectException nobodyThere) {
                // as expected after a process was killed
            } catch (IOException broken) {
                cutOff.run();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            pause(BETWEEN_TRIES);
        }
    }

    /** Of the conflicts, those that pass: the same request on its way, another one in between, another file being loaded. */
    private static boolean isFinal(HttpResponse<String> answer) {
        if (answer.statusCode() != 409) {
            return false;
        }
        JsonNode problem = Json.read(answer.body());
        return !Set.of("still-running", "concurrent-change", "import-running").contains(problem.path("code").asText());
    }

    private static String school(int urn, int renaming, String more) {
        return "{%s, \"name\": \"%s\", \"laCode\": \"001\", \"type\": \"Community school\", \"phase\": \"Primary\"}"
                .formatted(more, name(urn, renaming));
    }

    private static String name(int urn, int renaming) {
        return "School " + urn + " renamed " + renaming;
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
