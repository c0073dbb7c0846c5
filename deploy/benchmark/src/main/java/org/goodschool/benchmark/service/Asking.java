package org.goodschool.benchmark.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
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

    private record NextPage(String path, String role) {
    }

    private final HttpLoad service;
    private final Map<String, String> tokens;
    private final England england;
    private final List<Question> questions;
    private final Queue<NextPage> pages = new ConcurrentLinkedQueue<>();

    /** @param tokens by role */
    Asking(HttpLoad service, Map<String, String> tokens, England england, List<Question> questions) {
        this.service = service;
        this.tokens = tokens;
        this.england = england;
        this.questions = questions;
    }

    @Override
    public OptionalLong once(long number) throws IOException, InterruptedException {
        NextPage page = number % 2 == 0 ? null : pages.poll();
        if (page == null) {
            Question question = questions.get((int) (number / 2 % questions.size()));
            page = new NextPage(question.about(england, ThreadLocalRandom.current()), question.role());
        }
        long before = System.nanoTime();
        Buffer answer = HttpLoad.await(service.send(Request.get(page.path(), tokens.get(page.role())))
                .toCompletionStage().toCompletableFuture(), LONGEST);
        long took = System.nanoTime() - before;
        remember(page, answer);
        return OptionalLong.of(took);
    }

    private void remember(NextPage of, Buffer answer) {
        boolean object = answer.length() > 0 && answer.getByte(0) == '{';
        String next = object ? new JsonObject(answer).getString("next") : null;
        if (next != null && pages.size() < MOST_PAGES) {
            String first = of.path().replaceFirst("[?&]after=[^&]*$", "");
            pages.add(new NextPage(first + (first.contains("?") ? "&" : "?") + "after=" + next, of.role()));
        }
    }
}
