package org.goodschool.chassis.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The channel on which all topics of interest arrive, a poll at a time. Offsets are acknowledged after the commit. */
@ApplicationScoped
public class KafkaInbox {

    @Inject
    Inbox inbox;

    @Incoming("inbox")
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> polled) {
        List<IncomingRecord> records = new ArrayList<>(polled.count());
        polled.forEach(record -> records.add(IncomingRecord.of(record)));
        return inbox.receive(records);
    }
}
