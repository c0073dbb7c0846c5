package org.goodschool.chassis.feed;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.domain.DomainEvent;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.goodschool.chassis.eventstore.EventTypes;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.chassis.eventstore.Metadata;

/** The public shape of an event: a CloudEvent, the same over Kafka and over HTTP. */
@ApplicationScoped
public class PublicEvents {

    /** A CloudEvent and the topic it belongs on. */
    public record Published(String topic, String key, CloudEvent event) {
    }

    @Inject
    AggregateCatalogue catalogue;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** Empty for an aggregate that is not published. Old versions go out lifted to the newest. */
    public Optional<Published> of(StoredEvent stored) {
        Aggregate<?, ?, ?> aggregate = catalogue.of(stored.streamId());
        return aggregate.published() ? Optional.of(publish(aggregate, stored)) : Optional.empty();
    }

    private <E extends DomainEvent> Published publish(Aggregate<?, ?, E> aggregate, StoredEvent stored) {
        E event = aggregate.events().read(stored.type(), stored.schemaVersion(), stored.data());
        String subject = aggregate.subject().apply(event);
        Metadata metadata = stored.metadata();
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(stored.eventId().toString())
                .withSource(URI.create("/" + service))
                .withType(stored.type())
                .withSubject(subject)
                .withTime(stored.recordedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(schema(stored.type(), EventTypes.versionOf(event)))
                .withExtension("partitionkey", subject)
                .withExtension("stream", stored.streamId())
                .withExtension("sequence", String.valueOf(stored.version()))
                .withExtension("actor", metadata.actor())
                .withExtension("correlationid", metadata.correlationId())
                .withData(Json.bytes(event.onTopic()));
        if (metadata.causationId() != null) {
            builder = builder.withExtension("causationid", metadata.causationId());
        }
        return new Published(aggregate.topic(), subject, builder.build());
    }

    public static URI schema(String type, int version) {
        return URI.create("urn:goodschool:schema:" + type + ":" + version);
    }
}
