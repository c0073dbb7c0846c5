package org.goodschool.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.goodschool.local.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded PostgreSQL and Kafka keep what they were given")
class EmbeddedServersTest {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    Path home;

    @Test
    void givenDataInBoth_whenTheyAreStoppedAndStartedAgain_thenTheDataAreThere() throws Exception {
        Settings settings = onFreePorts();
        Disk.prepare(settings);

        withBoth(settings, () -> {
            run(settings, "create table kept (word text)");
            run(settings, "insert into kept values ('here')");
            publish(settings);
        });

        withBoth(settings, () -> {
            assertThat(ask(settings, "select word from kept")).isEqualTo("here");
            assertThat(consumed(settings)).containsExactly("here");
        });
        assertThat(Postgres.postmaster(settings)).isEmpty();
    }

    @Test
    void givenAPostmasterThatWasKilled_whenItIsStartedAgain_thenWhatWasCommittedIsThereAndItIsDurable() throws Exception {
        Settings settings = onFreePorts();
        Disk.prepare(settings);
        var postgres = new Postgres(settings);
        postgres.start();
        run(settings, "create table kept (word text)");
        run(settings, "insert into kept values ('committed')");
        ProcessHandle postmaster = postgres.process().orElseThrow();
        postmaster.destroyForcibly();
        assertThat(Processes.goneWithin(postmaster, Duration.ofSeconds(20))).isTrue();

        startUntilTheOrphansAreGone(postgres);
        try {
            assertThat(ask(settings, "select word from kept")).isEqualTo("committed");
            assertThat(ask(settings, "show fsync")).isEqualTo("on");
            assertThat(ask(settings, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(settings, "show full_page_writes")).isEqualTo("on");
        } finally {
            postgres.stop();
        }
    }

    private static void startUntilTheOrphansAreGone(Postgres postgres) {
        for (int attempt = 0; ; attempt++) {
            try {
                postgres.start();
                return;
            } catch (Problem orphans) {
                if (attempt == 20) {
                    throw orphans;
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void withBoth(Settings settings, Work work) throws Exception {
        var postgres = new Postgres(settings);
        var kafka = new Kafka(settings);
        try {
            postgres.start();
            kafka.start(why -> { });
            work.run();
        } finally {
            kafka.stop();
            postgres.stop();
        }
    }

    private Settings onFreePorts() {
        int first = firstOfThreeFree();
        return Settings.from(Map.of("GOODSCHOOL_HOME", home.resolve("stack").toString(),
                "GOODSCHOOL_PORT_POSTGRES", String.valueOf(first), "GOODSCHOOL_PORT_KAFKA", String.valueOf(first + 1)));
    }

    /** Kafka's controller takes the third. Below those that the system hands out for outgoing connections. */
    private static int firstOfThreeFree() {
        int first;
        do {
            first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        } while (!isFree(first) || !isFree(first + 1) || !isFree(first + 2));
        return first;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(
                settings.postgresPort(), Service.REGISTRY.database()), Service.REGISTRY.databaseOwner(),
                Secrets.databasePassword(settings.keys()));
    }

    private static void run(Settings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Settings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void publish(Settings settings) throws Exception {
        Map<String, Object> where = Map.of("bootstrap.servers", settings.kafkaBootstrap());
        try (Admin admin = Admin.create(where)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", settings.kafkaBootstrap(), "acks", "all", "compression.type", "lz4"),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), "key", "here")).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> consumed(Settings settings) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", settings.kafkaBootstrap()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(30)).records(PARTITION).stream().map(record -> record.value()).toList();
        }
    }
}
