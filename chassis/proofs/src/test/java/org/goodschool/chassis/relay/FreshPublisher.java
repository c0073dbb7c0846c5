package org.goodschool.chassis.relay;

import io.quarkus.arc.ClientProxy;
import java.util.List;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.tally.Tally;
import org.goodschool.chassis.tally.TallyEvent;

/** A publisher like the service's own, which knows of one topic only and is not connected yet. */
final class FreshPublisher {

    private FreshPublisher() {
    }

    static KafkaPublisher of(String topic, KafkaPublisher service) {
        KafkaPublisher like = ClientProxy.unwrap(service);
        var fresh = new KafkaPublisher();
        fresh.catalogue = () -> List.of(Aggregate.publishedOn(topic, "tally", new Tally(), TallyEvent.class, _ -> ""));
        fresh.broker = like.broker;
        fresh.partitions = like.partitions;
        fresh.replication = like.replication;
        return fresh;
    }
}
