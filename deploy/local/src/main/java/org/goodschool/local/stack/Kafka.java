package org.goodschool.local.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.goodschool.local.Problem;

/** A real Kafka broker and its KRaft controller, inside this JVM, with a durable data folder. */
final class Kafka {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE = 1;
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);
    /** What has faulted rarely stops as asked; its log recovers at the next start. */
    private static final Duration STOP_WAIT_AFTER_FAULT = Duration.ofSeconds(3);

    private final Settings settings;
    private KafkaRaftServer server;
    private volatile boolean faulted;

    Kafka(Settings settings) {
        this.settings = settings;
    }

    /** @param onFault what to do when the broker gives up, which it would otherwise do by halting this JVM without a word */
    void start(Consumer<String> onFault) {
        Exit.Procedure sayWhy = (status, message) -> {
            faulted = true;
            onFault.accept(message == null ? "Kafka gave up" : "Kafka gave up: " + message);
            parkForever();
        };
        Exit.setHaltProcedure(sayWhy);
        Exit.setExitProcedure(sayWhy);
        try {
            format();
            server = new KafkaRaftServer(new KafkaConfig(configuration(), false), Time.SYSTEM);
            server.startup();
        } catch (Exception failed) {
            if (Disk.causedBy(settings, failed)) {
                throw new Problem(Disk.fullLine(settings), failed);
            }
            throw new Problem("Kafka did not start: %s; see %s".formatted(Lines.first(failed),
                    settings.logs().resolve("stack.log")), failed);
        }
    }

    void stop() {
        if (server == null) {
            return;
        }
        var stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("kafka-stop").start(() -> {
            server.shutdown();
            server.awaitShutdown();
            stopped.countDown();
        });
        try {
            Duration patience = faulted ? STOP_WAIT_AFTER_FAULT : STOP_WAIT;
            stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Exit.resetHaltProcedure();
        Exit.resetExitProcedure();
        server = null;
    }

    private void format() throws Exception {
        Path marker = settings.kafkaData().resolve("meta.properties");
        if (Files.exists(marker)) {
            return;
        }
        Files.createDirectories(settings.kafkaData());
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName(CONTROLLER)
                .addDirectory(settings.kafkaData().toString())
                .setMetadataLogDirectory(settings.kafkaData().toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private Map<String, Object> configuration() {
        var values = new HashMap<String, Object>();
        values.put("process.roles", "broker,controller");
        values.put("node.id", String.valueOf(NODE));
        values.put("controller.quorum.voters", NODE + "@" + Settings.LOOPBACK + ":" + settings.kafkaControllerPort());
        values.put("controller.listener.names", CONTROLLER);
        values.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(
                Settings.LOOPBACK, settings.kafkaPort(), Settings.LOOPBACK, settings.kafkaControllerPort()));
        values.put("advertised.listeners", "PLAINTEXT://" + settings.kafkaBootstrap());
        values.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        values.put("log.dirs", settings.kafkaData().toString());
        // an acknowledged event is on the disk: with one broker there is no replica to fetch it from
        values.put("log.flush.interval.messages", "1");
        values.put("auto.create.topics.enable", "false");
        values.put("default.replication.factor", "1");
        values.put("offsets.topic.replication.factor", "1");
        values.put("offsets.topic.num.partitions", "4");
        values.put("transaction.state.log.replication.factor", "1");
        values.put("transaction.state.log.min.isr", "1");
        values.put("share.coordinator.state.topic.replication.factor", "1");
        values.put("share.coordinator.state.topic.min.isr", "1");
        values.put("log.retention.ms", "-1");
        // a stack that rested for a month goes on where it stopped
        values.put("offsets.retention.minutes", String.valueOf(10 * 365 * 24 * 60));
        values.put("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
        values.put("log.index.size.max.bytes", String.valueOf(1024 * 1024));
        values.put("group.initial.rebalance.delay.ms", "0");
        return values;
    }

    /** Kafka's code after a halt must not run on; the thread that asked for it waits for the JVM's end. */
    private static void parkForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
