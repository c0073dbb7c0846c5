package org.goodschool.benchmark.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.goodschool.benchmark.england.England;
import org.goodschool.benchmark.england.Questions.Question;
import org.goodschool.benchmark.service.HttpLoad.Request;

/** One list, asked in the ways in which officers ask it; every other time for the page after one that was answered. */
final class Asking implements RateContestant.Operation {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Page after page would walk to the end of the list: so deep, and then another first page. */
    private static final int MOST_PAGES = 50;

    private record Page(Question question, String path) {
    }

    /** @param medianMs of all the times that it was asked, warming up too */
    record Slowest(String question, double medianMs, int asked) {
    }

    private final HttpLoad service;
    private final Map<String, String> tokens;
    private final England england;
    private final List<Question> questions;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();

    /** @param tokens by role */
    Asking(HttpLoad service, Map<String, String> tokens, England england, List<Question> questions) {
        this.service = service;
        this.tokens = tokens;
        this.england = england;
        this.questions = questions;
    }

    @Override
    public OptionalLong once(long number) throws IOException, InterruptedException {
        Page page = number % 2 == 0 ? null : pages.poll();
        if (page == null) {
            Question question = questions.get((int) (number / 2 % questions.size()));
            page = new Page(question, question.about(england, ThreadLocalRandom.current()));
        }
        long before = System.nanoTime();
        Buffer answer = HttpLoad.await(service.send(Request.get(page.path(), tokens.get(page.question().role())))
                .toCompletionStage().toCompletableFuture(), LONGEST);
        long took = System.nanoTime() - before;
        times.computeIfAbsent(page.question().path(), _ -> new ConcurrentLinkedQueue<>()).add(took);
        remember(page, answer);
        return OptionalLong.of(took);
    }

    /** What took longest of all that the list is asked: where a list is slow, this says what to look at. Empty where it was not asked. */
    Optional<Slowest> slowest() {
        return times.entrySet().stream().map(asked -> {
            List<Long> sorted = asked.getValue().stream().sorted().toList();
            return new Slowest(asked.getKey(), sorted.get(sorted.size() / 2) / 1e6, sorted.size());
        }).max(Comparator.comparingDouble(Slowest::medianMs));
    }

    private void remember(Page of, Buffer answer) {
        boolean object = answer.length() > 0 && answer.getByte(0) == '{';
        String next = object ? new JsonObject(answer).getString("next") : null;
        if (next != null && pages.size() < MOST_PAGES) {
            String first = of.path().replaceFirst("[?&]after=[^&]*$", "");
            pages.add(new Page(of.question(), first + (first.contains("?") ? "&" : "?") + "after=" + next));
        }
    }
}
