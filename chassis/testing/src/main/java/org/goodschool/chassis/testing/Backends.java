package org.goodschool.chassis.testing;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL and a real Kafka for a service's tests, as in production but for fsync. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";

    @Override
    public Map<String, String> start() {
        // both take seconds, and neither needs the other; a thread of its own has this one's class loader
        CompletableFuture<KafkaCluster> kafka = CompletableFuture.supplyAsync(EmbeddedKafka::running, start -> new Thread(start).start());
        EmbeddedPostgresql postgresql = EmbeddedPostgresql.running();
        postgresql.createDatabase(DATABASE);
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.test-port", "0");
        config.put("goodschool.db.host", "127.0.0.1");
        config.put("goodschool.db.port", String.valueOf(postgresql.port()));
        config.put("goodschool.db.name", DATABASE);
        config.put("quarkus.datasource.username", DATABASE + "_app");
        config.put("quarkus.flyway.username", DATABASE + "_owner");
        config.put("goodschool.kafka.bootstrap", kafka.join().getBootstrapServers());
        // tests create topics when they need them, and would wait until the consumer looks for new ones
        config.put("mp.messaging.incoming.inbox.metadata.max.age.ms", "500");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        return config;
    }

    @Override
    public void stop() {
        // both live as long as the test process, and end with it
    }
}
