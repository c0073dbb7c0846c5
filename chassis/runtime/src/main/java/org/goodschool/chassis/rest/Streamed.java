package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Multi;
import java.util.List;

/**
 * An answer that is written in parts, each made when the one before it is on its way to the caller.
 *
 * @param takenFor as {@link ListQuery#takenFor}
 */
record Streamed(Multi<byte[]> parts, List<String> takenFor) {
}
