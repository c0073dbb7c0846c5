package org.goodschool.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What subscribers are promised: the AsyncAPI files and the JSON Schemas in docs/. */
final class Contract {

    private static final String SCHEMA_ID = "urn:goodschool:schema:";

    /** Types of events by the topic that carries them, and the headers that every one of them has. */
    private final Map<String, Set<String>> typesOfTopic = new TreeMap<>();
    private final Map<String, List<String>> headersOfTopic = new TreeMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Contract() {
        try (Stream<Path> files = Files.list(Project.ASYNC_APIS)) {
            files.map(Json::read).forEach(this::declare);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> topics() {
        return typesOfTopic.keySet();
    }

    /** The headers are the declared ones, the type belongs to the topic, and the data are what its schema says, no more. */
    void assertHolds(Events.OnTopic found) {
        Event event = found.event();
        String topic = found.record().topic();
        assertThat(topic).isIn(topics());
        assertThat(event.type()).as("type on " + topic).isIn(typesOfTopic.get(topic));
        Set<String> headers = Stream.of(found.record().headers().toArray()).map(header -> header.key()).collect(Collectors.toSet());
        assertThat(headers).containsAll(headersOfTopic.get(topic)).contains("content-type");
        assertThat(event.attributes()).containsEntry("specversion", "1.0").containsEntry("datacontenttype", "application/json");
        assertThat(found.record().key()).as("key").isEqualTo(event.subject()).isEqualTo(event.attributes().get("partitionkey"));
        assertThat(schema(event).validate(event.data())).as("%s %s", event.type(), event.data()).isEmpty();
    }

    private JsonSchema schema(Event event) {
        return schemas.computeIfAbsent(event.attributes().get("dataschema"), id -> {
            assertThat(id).startsWith(SCHEMA_ID + event.type() + ":");
            String version = id.substring(id.lastIndexOf(':') + 1);
            Path file = Project.SCHEMAS.resolve("%s.v%s.json".formatted(event.type(), version));
            assertThat(file).exists();
            JsonNode schema = Json.read(file);
            assertThat(schema.path("$id").asText()).isEqualTo(id);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(closed(schema));
        });
    }

    /** Readers ignore what they do not know, but a writer publishes nothing that it has not declared. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::closed);
        return schema;
    }

    private void declare(JsonNode asyncApi) {
        List<String> headers = Json.items(asyncApi.at("/components/schemas/CloudEventHeaders/required")).stream()
                .map(JsonNode::asText).toList();
        assertThat(headers).isNotEmpty();
        asyncApi.path("channels").forEach(channel -> {
            String topic = channel.path("address").asText();
            typesOfTopic.put(topic, channel.path("messages").properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
            headersOfTopic.put(topic, headers);
        });
    }
}
