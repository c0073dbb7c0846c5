package org.goodschool.chassis.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Lifts the JSON of one event version to the next: (type, version) to (type, version + 1). Chained by {@link EventTypes}. */
public record Upcaster(String type, int version, UnaryOperator<ObjectNode> lift) {
}
