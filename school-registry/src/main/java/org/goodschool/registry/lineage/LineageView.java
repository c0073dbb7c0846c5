package org.goodschool.registry.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.registry.lineage.domain.Family;
import org.goodschool.registry.lineage.domain.Family.KeptLink;
import org.goodschool.registry.lineage.domain.Link;
import org.goodschool.registry.lineage.domain.Relation;
import org.goodschool.registry.lineage.domain.Statement;
import org.goodschool.registry.school.domain.School;
import org.goodschool.registry.school.domain.Status;

/**
 * The schools that one school goes back to and went on as.
 *
 * @param registered whether the school itself is in the register
 * @param predecessors all of them, the nearest first
 * @param relatives of the same family, but neither: merged into the same school, split from it, or united with one of these
 * @param links those of the whole family, and what the school itself is only associated with (a sixth-form centre)
 */
@Schema(name = "SchoolLineage")
public record LineageView(
        int urn,
        boolean registered,
        List<Relative> predecessors,
        List<Relative> successors,
        List<Relative> relatives,
        List<LinkView> links) {

    /**
     * @param steps how many links away; absent for a relative
     * @param name as the register has it; as a link gives it where the school is not in the register
     */
    @Schema(name = "RelatedSchool")
    public record Relative(
            int urn,
            Integer steps,
            boolean registered,
            String name,
            String laCode,
            String laEstab,
            String ukprn,
            String type,
            Status status,
            LocalDate openedOn,
            LocalDate closedOn) {
    }

    /**
     * @param urn of the school that the link is kept under: the successor, where there is one
     * @param otherUrn is to it what {@code relation} says
     * @param since absent where the publisher gives no date
     */
    @Schema(name = "SchoolLink")
    public record LinkView(
            int urn, int otherUrn, Relation relation, String kind, LocalDate since, List<Statement> statements) {

        static LinkView of(KeptLink kept) {
            Link link = kept.link();
            return new LinkView(
                    kept.urn(), link.otherUrn(), link.relation(), link.kind(), link.since(), link.statements());
        }
    }

    static LineageView of(Family family, Map<Integer, School> register) {
        return new LineageView(
                family.urn(),
                registered(register.get(family.urn())),
                family.predecessors().entrySet().stream()
                        .map(school -> relative(school.getKey(), school.getValue(), family, register)).toList(),
                family.successors().entrySet().stream()
                        .map(school -> relative(school.getKey(), school.getValue(), family, register)).toList(),
                family.relatives().stream().map(urn -> relative(urn, null, family, register)).toList(),
                family.links().stream().map(LinkView::of).toList());
    }

    /** A school may be known from links alone. */
    boolean known() {
        return registered || !links.isEmpty();
    }

    private static boolean registered(School school) {
        return school != null && school.registered();
    }

    private static Relative relative(int urn, Integer steps, Family family, Map<Integer, School> register) {
        School school = register.get(urn);
        if (!registered(school)) {
            return new Relative(urn, steps, false, nameInLinks(urn, family), null, null, null, null, null, null, null);
        }
        var details = school.details();
        return new Relative(urn, steps, true, details.name(), details.laCode(), details.laEstab(), details.ukprn(),
                details.type(), details.status(), details.openedOn(), details.closedOn());
    }

    private static String nameInLinks(int urn, Family family) {
        return family.links().stream()
                .filter(kept -> kept.urn() == urn || kept.link().otherUrn() == urn)
                .flatMap(kept -> kept.link().statements().stream())
                .filter(statement -> statement.toldBy() != urn)
                .map(Statement::linkedName).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
