package org.goodschool.intervention.identification;

import java.util.List;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Json;
import org.goodschool.intervention.identification.domain.Ground;
import org.goodschool.intervention.identification.domain.LapseCause;

/** A ground as a read model keeps it: also when it has lapsed, with the cause. Read and shown whole, so kept as JSON. */
public record KeptGround(Ground ground, boolean holds, LapseCause lapseCause, String lapseReason) {

    public static KeptGround holding(Ground ground) {
        return new KeptGround(ground, true, null, null);
    }

    public static List<KeptGround> read(String json) {
        return List.of(Json.read(json, KeptGround[].class));
    }

    /** A ground that was found again takes the place of the one that had lapsed. */
    public static String found(String json, Ground ground) {
        var others = read(json).stream().filter(kept -> !kept.ground().id().equals(ground.id()));
        return Json.write(Stream.concat(others, Stream.of(holding(ground))).toList());
    }

    public static String lapsed(String json, String groundId, LapseCause cause, String reason) {
        return Json.write(read(json).stream()
                .map(kept -> kept.ground().id().equals(groundId) ? new KeptGround(kept.ground(), false, cause, reason) : kept)
                .toList());
    }
}
