package org.goodschool.chassis.testing;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;

/** One Kafka broker (KRaft) for all tests of a module, in the test's own process. It can be taken away and comes back. */
public final class EmbeddedKafka {

    private static KafkaCluster running;

    private EmbeddedKafka() {
    }

    public static synchronized KafkaCluster running() {
        if (running == null) {
            KafkaCluster cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                    .brokersNum(1)
                    .brokerConfig("auto.create.topics.enable", "false")
                    .build());
            cluster.start();
            Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedKafka::stop));
            running = cluster;
        }
        return running;
    }

    /** Takes the broker away. {@link #comeBack} starts it again, with its data and at the same address. */
    public static void goAway() {
        running().stopNodes(node -> true, TerminationStyle.ABRUPT);
    }

    public static void comeBack() {
        running().startNodes(node -> true);
    }

    private static void stop() {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not stop", e);
        }
    }
}
