package org.goodschool.chassis.eventstore;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a caller is let wait for the database. A connection that is open and silent would keep it waiting for ever. */
@ApplicationScoped
public class Patience {

    @ConfigProperty(name = "goodschool.db.patience")
    Duration patience;

    /** @return fails with a {@link TimeoutException} in the end; what was begun may still be done */
    public <T> Uni<T> with(Uni<T> answer) {
        return CallersContext.back(answer.ifNoItem().after(patience).fail());
    }
}
