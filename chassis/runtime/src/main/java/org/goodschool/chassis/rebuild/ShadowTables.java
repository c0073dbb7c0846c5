package org.goodschool.chassis.rebuild;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodschool.chassis.eventstore.Sql;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables that a rebuild fills, of the same shape as the live ones and beside them. */
@ApplicationScoped
class ShadowTables {

    /** How much was rebuilt, and how much of it differed from what had been served. */
    record Adopted(long rows, long changed) {
    }

    Uni<Void> prepare(Mutiny.Session session, ReadModel model) {
        return call(session, "rebuild_prepare", tables(model));
    }

    Uni<Void> discard(Mutiny.Session session, ReadModel model) {
        return call(session, "rebuild_discard", tables(model));
    }

    /** For the rest of this transaction, the names of the read model mean the tables that are being filled. */
    Uni<Void> use(Mutiny.Session session) {
        return set(session, "search_path", "rebuild, ");
    }

    /**
     * Until the transaction ends nothing is appended, or nothing received. Whoever writes now is waited for, but not for
     * long: behind this wait, everybody else who wants to write queues up.
     */
    Uni<Void> holdWriters(Mutiny.Session session, Origin origin) {
        return Sql.on(session, "select set_config('lock_timeout', '500ms', true)").row()
                .chain(() -> call(session, "rebuild_hold_writers", origin.name()));
    }

    Uni<Adopted> adopt(Mutiny.Session session, ReadModel model) {
        return Sql.on(session, "select p_rows, p_changed from rebuild_adopt(:tables)")
                .set("tables", tables(model)).row()
                .map(row -> new Adopted(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    private static Uni<Void> set(Mutiny.Session session, String setting, String before) {
        return Sql.on(session, "select set_config(:setting, :before || current_setting(:setting), true)")
                .set("setting", setting).set("before", before).row().replaceWithVoid();
    }

    private static Uni<Void> call(Mutiny.Session session, String function, Object argument) {
        return Sql.on(session, "select 1 from (select " + function + "(:argument)) called")
                .set("argument", argument).row().replaceWithVoid();
    }

    private static String[] tables(ReadModel model) {
        return model.tables().toArray(String[]::new);
    }
}
