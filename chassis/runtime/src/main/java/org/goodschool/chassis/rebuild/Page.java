package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.goodschool.chassis.feed.FeedPosition;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Some events, read and decoded, and what a filling does with them.
 *
 * @param end where the next page goes on
 */
record Page(int events, FeedPosition end, Function<Mutiny.Session, Uni<Void>> apply) {
}
