package org.goodschool.chassis.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The states of the aggregates that this process met last, as they were committed: loading one again reads only what was
 * appended since, so that a command on an old school costs what one on a new school does. States are immutable and never
 * leave the process, so there is no schema to keep (docs/adr/0012).
 */
@ApplicationScoped
class RememberedStates {

    record Remembered(Object state, long version, String correlationId) {
    }

    private final Cache<String, Remembered> byStream;

    @Inject
    RememberedStates(@ConfigProperty(name = "goodschool.aggregates.remembered") int most) {
        byStream = Caffeine.newBuilder().maximumSize(most).build();
    }

    Optional<Remembered> of(String streamId) {
        return Optional.ofNullable(byStream.getIfPresent(streamId));
    }

    /** One that is older than what is there already does no harm: more is read after it. */
    void remember(String streamId, Remembered state) {
        byStream.put(streamId, state);
    }

    /** Where something went wrong, the database is asked for all of it. */
    void forget(Collection<String> streamIds) {
        byStream.invalidateAll(streamIds);
    }
}
