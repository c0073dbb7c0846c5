package org.goodschool.benchmark.service;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.goodschool.benchmark.harness.Figures;

/** Callers of a service: so many connections, each of which sends its next request when the last is answered. */
final class HttpLoad implements AutoCloseable {

    /** @param body null where there is none */
    record Request(HttpMethod method, String path, String token, boolean conditional, String body) {

        static Request get(String path, String token) {
            return new Request(HttpMethod.GET, path, token, false, null);
        }

        static Request post(String path, String token, String body) {
            return new Request(HttpMethod.POST, path, token, false, body);
        }

        /** Whatever state it is in. */
        static Request put(String path, String token, String body) {
            return new Request(HttpMethod.PUT, path, token, true, body);
        }
    }

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGEST_OF_ALL = Duration.ofMinutes(30);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true).setPipelining(false),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** @throws IOException with the answer of the first request that was not answered with 2xx */
    Figures run(int connections, Duration time, Supplier<Request> requests) throws IOException, InterruptedException {
        long started = System.nanoTime();
        long end = started + time.toNanos();
        Histogram nanos = new ConcurrentHistogram(3);
        var refused = new AtomicReference<String>();
        var running = new AtomicInteger(connections);
        var done = new CompletableFuture<Void>();
        for (int i = 0; i < connections; i++) {
            next(requests, nanos, end, refused, () -> {
                if (running.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
        }
        await(done, time.plus(LONGEST_ANSWER));
        if (refused.get() != null) {
            throw new IOException(refused.get());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return Figures.of("events/s", nanos.getTotalCount() / seconds)
                .and("p50 ms", nanos.getValueAtPercentile(50) / 1e6).and("p99 ms", nanos.getValueAtPercentile(99) / 1e6);
    }

    private void next(Supplier<Request> requests, Histogram nanos, long end, AtomicReference<String> refused, Runnable over) {
        long before = System.nanoTime();
        if (before >= end || refused.get() != null) {
            over.run();
            return;
        }
        send(requests.get()).onComplete(answer -> {
            if (answer.failed()) {
                refused.compareAndSet(null, answer.cause().toString());
            } else {
                nanos.recordValue(System.nanoTime() - before);
            }
            next(requests, nanos, end, refused, over);
        });
    }

    /** Each of them once, over so many connections. Returns when the last is answered. */
    void each(int connections, Iterator<Request> requests) throws IOException, InterruptedException {
        var running = new AtomicInteger(connections);
        var done = new CompletableFuture<Void>();
        for (int i = 0; i < connections; i++) {
            following(requests, done, () -> {
                if (running.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
        }
        await(done, LONGEST_OF_ALL);
    }

    private void following(Iterator<Request> requests, CompletableFuture<Void> failing, Runnable over) {
        Request request;
        synchronized (requests) {
            request = failing.isDone() || !requests.hasNext() ? null : requests.next();
        }
        if (request == null) {
            over.run();
            return;
        }
        send(request).onFailure(failing::completeExceptionally).onComplete(_ -> following(requests, failing, over));
    }

    /** The body of a 2xx answer; fails for any other. */
    Future<Buffer> send(Request request) {
        return client.request(request.method(), port, "127.0.0.1", request.path()).compose(http -> {
            headers(http, request);
            return (request.body() == null ? http.send() : http.send(Buffer.buffer(request.body()))).compose(HttpLoad::body);
        });
    }

    private static void headers(HttpClientRequest http, Request request) {
        MultiMap headers = http.headers();
        headers.set("Accept", "application/json");
        if (request.token() != null) {
            headers.set("Authorization", "Bearer " + request.token());
        }
        if (request.body() != null) {
            headers.set("Content-Type", "application/json");
        }
        if (request.conditional()) {
            headers.set("If-Match", "*");
        }
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.body().compose(body -> answer.statusCode() / 100 == 2 ? Future.succeededFuture(body)
                : Future.failedFuture(answer.statusCode() + " " + body));
    }

    static <T> T await(CompletableFuture<T> future, Duration longest) throws IOException, InterruptedException {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + longest, e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        await(vertx.close().toCompletionStage().toCompletableFuture(), LONGEST_ANSWER);
    }
}
