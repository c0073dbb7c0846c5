package org.goodschool.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;
import org.goodschool.chassis.eventstore.AggregateCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The events that the service publishes are those that its committed contract promises. */
public abstract class EventContract {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    AggregateCatalogue catalogue;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Test
    @DisplayName("every published event has its committed schema, and no change of it breaks a subscriber")
    void every_published_event_has_its_committed_schema() throws IOException {
        for (Aggregate<?, ?, ?> aggregate : published()) {
            for (Class<?> event : aggregate.events().byName().values()) {
                Path file = Repository.docs().resolve("schemas").resolve(EventDocs.fileName(event.getAnnotation(EventType.class)));
                JsonNode schema = EventSchemas.of(event);
                if (Files.exists(file)) {
                    assertThat(EventSchemas.breaks("", MAPPER.readTree(file.toFile()), schema))
                            .as("%s breaks subscribers: raise its version and write an upcaster", file.getFileName()).isEmpty();
                }
                Repository.committed(file, MAPPER.writeValueAsString(schema) + "\n");
            }
        }
    }

    @Test
    @DisplayName("docs/events.md says of every event who publishes it, when, and its fields")
    void docs_events_md_is_not_stale() throws IOException {
        Repository.committed(Repository.docs().resolve("events.md"), service, EventDocs.chapter(service, catalogue.aggregates()));
    }

    @Test
    @DisplayName("the committed AsyncAPI file declares every topic and message")
    void the_committed_asyncapi_file_declares_every_topic_and_message() throws IOException {
        Repository.committed(Repository.docs().resolve("asyncapi").resolve(service + ".yaml"), EventDocs.asyncApi(service, published()));
    }

    private List<Aggregate<?, ?, ?>> published() {
        return catalogue.aggregates().stream().filter(Aggregate::published).toList();
    }
}
