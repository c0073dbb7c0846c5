package org.goodschool.chassis.imports.folder;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.eventstore.Transactions;
import org.goodschool.chassis.eventstore.Turn;
import org.goodschool.chassis.imports.ImportLog;
import org.goodschool.chassis.imports.ImportState;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which files of the folder were taken before, and by one replica only: the record of the import is the claim. */
@ApplicationScoped
class FolderClaims {

    /** How often a file is tried whose import failed or was interrupted. That it was not its turn is no try. */
    static final int TRIES = 5;

    /**
     * A file is imported again where the last try came to nothing; or where it left out rows for a reason that may have gone
     * since, in an import that accepted rows, unless a person took any import of it back. Of the same bytes a row is accepted
     * once: so files that wait for each other come to an end.
     */
    private static final String LAST = """
            select cast(i.id as text), i.state,
                   case when i.state in ('RECEIVED', 'CHECKING', 'RUNNING') then false
                        when i.state in ('FAILED', 'INTERRUPTED') then (
                            select count(*) from import f
                            where f.fingerprint = i.fingerprint and f.state in ('FAILED', 'INTERRUPTED')
                            and f.failure is distinct from :notItsTurn) < :tries
                        else i.retryable
                             and not exists (select from import u join import e on u.undoes = e.id
                                 where e.fingerprint = i.fingerprint and u.outcome = 'APPLIED')
                             and exists (select from import j
                                 where j.outcome = 'APPLIED' and j.finished_at > i.finished_at
                                   and j.sha256 is distinct from i.sha256 and cast(j.report ->> 'accepted' as int) > 0)
                   end
            from import i where i.fingerprint = :fingerprint
            order by i.started_at desc, i.id limit 1""";

    /** @param again whether it may be imported once more */
    record Last(UUID importId, ImportState state, boolean again) {

        boolean over() {
            return switch (state) {
                case DONE, REFUSED -> true;
                case RECEIVED, CHECKING, RUNNING, FAILED, INTERRUPTED -> false;
            };
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    ImportLog log;

    Uni<Optional<Last>> last(String fingerprint) {
        return transactions.in(session -> last(session, fingerprint));
    }

    private static Uni<Optional<Last>> last(Mutiny.Session session, String fingerprint) {
        return Sql.on(session, LAST).set("fingerprint", fingerprint).set("tries", (long) TRIES)
                .set("notItsTurn", ImportLog.NOT_ITS_TURN).rows()
                .map(rows -> rows.stream().findFirst().map(row -> new Last(UUID.fromString((String) row[0]),
                        ImportState.valueOf((String) row[1]), (Boolean) row[2])));
    }

    /** @return false where another replica was faster */
    Uni<Boolean> take(ImportLog.Entry entry) {
        return transactions.in(session -> Turn.take(session, "import-folder")
                .chain(() -> last(session, entry.fingerprint()))
                .chain(last -> last.isPresent() && !last.get().again() ? Uni.createFrom().item(false)
                        : log.received(session, entry).replaceWith(true)));
    }
}
