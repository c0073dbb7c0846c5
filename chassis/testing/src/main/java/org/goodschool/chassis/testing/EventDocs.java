package org.goodschool.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import org.goodschool.chassis.domain.EventType;
import org.goodschool.chassis.eventstore.Aggregate;

/** A service's chapter of docs/events.md and its AsyncAPI file, written from the events themselves. */
final class EventDocs {

    private EventDocs() {
    }

    static String chapter(String service, List<Aggregate<?, ?, ?>> aggregates) {
        StringBuilder text = new StringBuilder();
        for (Aggregate<?, ?, ?> aggregate : aggregates) {
            text.append("\n### `").append(aggregate.type()).append("`\n\n").append(aggregate.published()
                    ? "Published on `" + aggregate.topic() + "`."
                    : "Kept by " + service + ", not published.").append("\n\n| Event | Recorded when | Fields |\n|---|---|---|\n");
            aggregate.events().byName().forEach((name, event) -> {
                EventType type = event.getAnnotation(EventType.class);
                text.append("| `").append(name).append("` v").append(type.version()).append(" | ").append(type.when())
                        .append(" | ").append(fields(EventSchemas.of(event))).append(" |\n");
            });
        }
        return text.toString();
    }

    private static String fields(JsonNode schema) {
        StringJoiner fields = new StringJoiner(", ");
        schema.path("properties").properties().forEach(field -> fields.add("`" + field.getKey() + "` " + type(field.getValue())));
        return fields.toString();
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            StringJoiner values = new StringJoiner(" / ");
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return values.toString();
        }
        String type = schema.path("type").asText();
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "object" -> schema.has("properties") ? "{" + fields(schema) + "}" : "object";
            default -> schema.has("format") && !schema.path("format").asText().startsWith("int")
                    ? schema.path("format").asText() : type;
        };
    }

    /** AsyncAPI 3.0: a channel for each topic, a message for each event, the schemas by reference. */
    static String asyncApi(String service, List<Aggregate<?, ?, ?>> published) {
        StringBuilder channels = new StringBuilder();
        StringBuilder operations = new StringBuilder();
        StringBuilder messages = new StringBuilder();
        published.stream().map(Aggregate::topic).distinct().forEach(topic -> {
            channels.append("  ").append(topic).append(":\n    address: ").append(topic)
                    .append("\n    description: Key is the CloudEvents partitionkey. Order is kept for each key.\n    messages:\n");
            published.stream().filter(aggregate -> aggregate.topic().equals(topic))
                    .flatMap(aggregate -> aggregate.events().byName().keySet().stream())
                    .forEach(name -> channels.append("      ").append(name).append(":\n        $ref: '#/components/messages/")
                            .append(name).append("'\n"));
            operations.append("  publish-").append(topic.replace('.', '-')).append(":\n    action: send\n    channel:\n      $ref: '#/channels/")
                    .append(topic).append("'\n");
        });
        for (Aggregate<?, ?, ?> aggregate : published) {
            aggregate.events().byName().forEach((name, event) -> {
                EventType type = event.getAnnotation(EventType.class);
                messages.append("    ").append(name).append(":\n      name: ").append(name)
                        .append("\n      contentType: application/json\n      summary: ").append(quoted(type.when()))
                        .append("\n      headers:\n        $ref: '#/components/schemas/CloudEventHeaders'\n      payload:\n        schemaFormat: application/schema+json;version=draft-07\n        schema:\n          $ref: ../schemas/")
                        .append(fileName(type)).append("\n");
            });
        }
        return HEAD.formatted(service) + channels + "operations:\n" + operations + "components:\n  messages:\n" + messages + HEADERS;
    }

    static String fileName(EventType type) {
        return type.value() + ".v" + type.version() + ".json";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static final String HEAD = """
            asyncapi: 3.0.0
            info:
              title: Good School %s
              version: 1.0.0
              description: >-
                CloudEvents 1.0 in binary mode. Delivered at least once, with stable ids; each stream in the order of
                its sequence. Additive changes only within a version: readers ignore what they do not know.
            defaultContentType: application/json
            servers:
              production:
                host: '{bootstrap}'
                protocol: kafka
                variables:
                  bootstrap:
                    default: localhost:9092
            channels:
            """;

    private static final String HEADERS = """
              schemas:
                CloudEventHeaders:
                  type: object
                  required: [ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_dataschema, ce_partitionkey, ce_stream, ce_sequence, ce_correlationid]
                  properties:
                    ce_specversion: {type: string, const: '1.0'}
                    ce_id: {type: string, format: uuid, description: the same at every delivery}
                    ce_source: {type: string, description: the service}
                    ce_type: {type: string}
                    ce_subject: {type: string, description: what it is about}
                    ce_time: {type: string, format: date-time, description: when it was recorded}
                    ce_dataschema: {type: string, format: uri}
                    ce_partitionkey: {type: string}
                    ce_stream: {type: string, description: the aggregate}
                    ce_sequence: {type: string, description: 'place in the stream, from 1, without gaps'}
                    ce_actor: {type: string, description: who made it happen}
                    ce_correlationid: {type: string, description: the same through the whole chain}
                    ce_causationid: {type: string, description: 'the event, import row or request that led to it'}
            """;
}
