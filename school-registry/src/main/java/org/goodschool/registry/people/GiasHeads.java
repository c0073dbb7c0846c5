package org.goodschool.registry.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodschool.chassis.command.Cause;
import org.goodschool.chassis.command.Held;
import org.goodschool.chassis.eventstore.CouncilTime;
import org.goodschool.chassis.eventstore.EventIds;
import org.goodschool.chassis.imports.Finding;
import org.goodschool.chassis.imports.ImportRun;
import org.goodschool.chassis.people.People;
import org.goodschool.chassis.people.PersonDetails;
import org.goodschool.registry.people.domain.Appointment;
import org.goodschool.registry.people.domain.AppointmentCommand.RecordHead;
import org.goodschool.registry.people.domain.AppointmentCommand;
import org.goodschool.registry.people.domain.AppointmentEvent;
import org.goodschool.registry.people.domain.Appointments;
import org.goodschool.registry.people.domain.Body;
import org.goodschool.registry.people.domain.PersonEvent.PersonRegistered;
import org.goodschool.registry.people.domain.Role;
import org.goodschool.registry.provenance.FileDate;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.GiasHead;
import org.goodschool.registry.school.HeadsOfSchools;

/**
 * Takes the heads whom an extract names: their names into the erasable table, the role into events. Whether a newer row names
 * somebody else is told by the names that are kept of all heads there ever were; where one has been erased it cannot be told
 * (see {@link Appointments#mayMean}), and the row says nothing and is reported.
 */
@ApplicationScoped
public class GiasHeads implements HeadsOfSchools {

    @Inject
    People people;

    @Override
    public Uni<Map<Integer, Integer>> record(List<Told> told, ImportRun run) {
        if (told.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return run.work().loadAll(RolesHeld.APPOINTMENTS, told.stream().map(one -> String.valueOf(one.urn())).toList())
                .chain(held -> people.of(run.work().session(), headsKnown(held.values()))
                        .chain(known -> decide(told, held, known, run)));
    }

    private static List<UUID> headsKnown(Collection<Held<AppointmentCommand, Appointments, AppointmentEvent>> held) {
        return held.stream().flatMap(one -> one.state().headsToCompare().stream()).map(Appointment::personId).distinct().toList();
    }

    private Uni<Map<Integer, Integer>> decide(List<Told> told, Map<String, Held<AppointmentCommand, Appointments, AppointmentEvent>> held,
            Map<UUID, PersonDetails> details, ImportRun run) {
        Map<UUID, PersonDetails> known = new HashMap<>(details);
        Map<Integer, Integer> events = new HashMap<>();
        Map<UUID, PersonDetails> newcomers = new LinkedHashMap<>();
        List<People.Words> words = new ArrayList<>();
        for (Told one : told) {
            var roles = held.get(String.valueOf(one.urn()));
            LocalDate statedOn = source(one, run).statedOn();
            if (isKnown(one.head(), roles.state(), known)) {
                continue;
            }
            if (mayBeErased(statedOn, roles.state(), known)) {
                if (!roles.state().knowsHeadAfter(statedOn)) {
                    run.found(notCompared(one));
                }
            } else {
                UUID personId = EventIds.next();
                UUID jobTitleId = one.head().jobTitle() == null ? null : EventIds.next();
                Cause cause = run.cause(one.row());
                int led = roles.execute(new RecordHead(Body.school(one.urn()), head(one, personId, jobTitleId, run)), cause).size();
                if (led > 0) {
                    run.work().append(RolesHeld.PERSON, personId, 0, List.of(new PersonRegistered(personId, source(one, run))), cause);
                    newcomers.put(personId, new PersonDetails(one.head().title(), one.head().name(), null, null));
                    known.put(personId, newcomers.get(personId));
                    if (jobTitleId != null) {
                        words.add(new People.Words(jobTitleId, personId, one.head().jobTitle()));
                    }
                    events.put(one.row(), led + 1);
                }
            }
        }
        return people.keepAll(run.work().session(), newcomers)
                .chain(() -> people.keepAllWords(run.work().session(), words)).replaceWith(events);
    }

    private static boolean isKnown(GiasHead named, Appointments roles, Map<UUID, PersonDetails> known) {
        return roles.everHeads().stream().map(head -> known.get(head.personId()))
                .anyMatch(head -> head != PersonDetails.ERASED && isNamed(head, named));
    }

    /** Even one whom an import that was taken back told of: the same file may come again. */
    private static boolean mayBeErased(LocalDate statedOn, Appointments roles, Map<UUID, PersonDetails> known) {
        return roles.headsToCompare().stream()
                .anyMatch(head -> known.get(head.personId()) == PersonDetails.ERASED && roles.mayMean(head, statedOn));
    }

    private static Finding notCompared(Told told) {
        return Finding.about("head-not-compared", told.urn(), told.schoolName(), told.area(),
                "names a head in row " + told.row() + " who may be one who was erased: there is no name left to compare with",
                "If it is somebody else, end the role of the erased head and enter the next one by hand. "
                        + "Rows that were changed after that day count again.");
    }

    private static Appointment head(Told told, UUID personId, UUID jobTitleId, ImportRun run) {
        return new Appointment(EventIds.next(), personId, Role.HEAD, null, null, null, false, jobTitleId,
                source(told, run).statedOn(), null, null, true, source(told, run));
    }

    private static Source source(Told told, ImportRun run) {
        LocalDate statedOn = Stream.of(Optional.ofNullable(told.statedOn()), Optional.ofNullable(FileDate.inNameOf(run.file())))
                .flatMap(Optional::stream).findFirst().orElseGet(() -> CouncilTime.day(run.work().now()));
        return new Source(run.file(), told.row(), run.id(), statedOn);
    }

    /** By hand a name may have been entered with its title. */
    private static boolean isNamed(PersonDetails known, GiasHead head) {
        String name = plain(known.name());
        return name.equals(plain(head.name())) || head.title() != null && name.equals(plain(head.title() + " " + head.name()));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
