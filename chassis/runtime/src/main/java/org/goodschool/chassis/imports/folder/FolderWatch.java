package org.goodschool.chassis.imports.folder;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks into the folder from time to time. Every replica does; a file is taken by one. */
@ApplicationScoped
@IfBuildProperty(name = "goodschool.imports.enabled", stringValue = "true")
class FolderWatch {

    private static final Logger LOG = Logger.getLogger(FolderWatch.class);

    @Inject
    FolderScan scan;

    @Scheduled(every = "${goodschool.imports.folder.every}", skipExecutionIf = NoFolder.class,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            scan.look();
        } catch (RuntimeException failure) {
            LOG.warnf("the folder of files to import could not be looked at, next try at the next look: %s", failure.toString());
        }
    }

    @Singleton
    static class NoFolder implements Scheduled.SkipPredicate {

        @Inject
        ImportFolder folder;

        @Override
        public boolean test(ScheduledExecution execution) {
            return folder.path().isEmpty();
        }
    }
}
