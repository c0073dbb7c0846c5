package org.goodschool.benchmark.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodschool.benchmark.england.England;
import org.goodschool.benchmark.england.EnglandFiles;
import org.goodschool.benchmark.england.EnglandFiles.Published;
import org.goodschool.benchmark.harness.Lab;
import org.goodschool.benchmark.service.HttpLoad.Request;

/** The whole stack with a whole country in it: 25,000 schools, their inspections, three years of KS2 and one of KS4. */
final class LoadedEngland {

    private static final String ALL = "allEngland=true";
    private static final int DECIDING = 16;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    /** Lag is measured from time to time: nothing left, so many looks in a row, and more than one measurement lies between. */
    private static final int QUIET_LOOKS = 15;
    private static final Pattern LEFT = Pattern.compile("^goodschool_(?:relay|inbox)_lag_events\\S*\\s+(\\S+)$", Pattern.MULTILINE);

    private LoadedEngland() {
    }

    static void into(Stack stack, England england, Lab lab) throws IOException, InterruptedException {
        Path folder = lab.folder("england");
        var files = new EnglandFiles(england, folder);
        String operator = stack.token("operator");
        try (var registry = new Upload(stack.registry(), operator); var performance = new Upload(stack.performance(), operator)) {
            send(lab, registry, files.gias());
            awaitQuiet(lab, stack);
            for (Published more : files.aboutSchools()) {
                send(lab, registry, more);
            }
            for (Published results : files.results()) {
                send(lab, performance, results);
            }
        }
        lab.progress("deciding, and setting targets");
        try (var performance = new HttpLoad(stack.performance(), DECIDING)) {
            performance.each(DECIDING, decisions(england, stack.token("performance-analyst")).iterator());
        }
        awaitQuiet(lab, stack);
    }

    /** What no file brings: how the council classifies its schools, and what they aim at. */
    private static Stream<Request> decisions(England england, String token) {
        return england.schools().stream().filter(school -> school.la().equals(england.council())).flatMap(school -> Stream.of(
                Request.post("/v1/schools/%d/classifications".formatted(school.urn()), token, """
                        {"cycle": 2018, "category": "F", "concerns": [], "reason": "as every year", "decidedOn": "2018-01-15"}"""),
                Request.post("/v1/schools/%d/targets".formatted(school.urn()), token, """
                        {"academicYear": 2018, "proposedOn": "2017-10-02", "targets": [
                         {"measure": "attendance", "figure": 96, "pupils": 210}]}""")));
    }

    private static void send(Lab lab, Upload to, Published published) throws IOException, InterruptedException {
        lab.progress("loading " + published.file().getFileName());
        to.send(published.file(), ALL + (published.academicYear() == null ? "" : "&academicYear=" + published.academicYear()));
    }

    /** Until every service has published and heard all there is. */
    private static void awaitQuiet(Lab lab, Stack stack) throws IOException, InterruptedException {
        lab.progress("until all services have heard of it");
        long end = System.nanoTime() + LONGEST.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            if (System.nanoTime() > end) {
                throw new IOException("the services have not caught up after " + LONGEST);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            quiet = isQuiet(List.of(stack.registry(), stack.performance(), stack.intervention(), stack.partner())) ? quiet + 1 : 0;
        }
    }

    private static boolean isQuiet(List<Integer> ports) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int port : ports) {
                var metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
                        .timeout(LONGEST_LOOK).build();
                String answer = client.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
                List<String> lags = LEFT.matcher(answer).results().map(found -> found.group(1)).toList();
                if (lags.isEmpty()) {
                    throw new IOException("no lag among the metrics of port " + port);
                }
                if (lags.stream().mapToDouble(Double::parseDouble).anyMatch(lag -> lag > 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
