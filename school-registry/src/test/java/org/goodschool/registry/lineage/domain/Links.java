package org.goodschool.registry.lineage.domain;

import java.time.LocalDate;
import java.util.List;
import org.goodschool.registry.lineage.domain.LineageCommand.RecordLink;
import org.goodschool.registry.provenance.domain.Source;

/** An invented conversion for tests: community school 900001 closed, academy 900101 opened the day after. */
final class Links {

    static final int COMMUNITY = 900_001;
    static final int ACADEMY = 900_101;
    static final LocalDate CLOSED = LocalDate.of(2014, 8, 31);
    static final LocalDate OPENED = LocalDate.of(2014, 9, 1);
    static final LinkId CONVERSION = new LinkId(ACADEMY, COMMUNITY, Relation.PREDECESSOR);

    private Links() {
    }

    /** @param publishedOn null where the file's name does not say */
    static Source file(String publishedOn) {
        return new Source("links.csv", 2, "import-1", publishedOn == null ? null : LocalDate.parse(publishedOn));
    }

    /** The row under the old school. */
    static Statement successor(LocalDate on, String publishedOn) {
        return new Statement(COMMUNITY, "Successor", "REPLACED", on, "Larkmoor Academy", file(publishedOn));
    }

    /** The row under the new school. */
    static Statement predecessor(LocalDate on, String publishedOn) {
        return new Statement(ACADEMY, "Predecessor", "REPLACED", on, "Larkmoor Primary School", file(publishedOn));
    }

    static Statement byHand(LocalDate on) {
        return new Statement(ACADEMY, "Predecessor", "REPLACED", on, null, Source.BY_HAND);
    }

    static Link link(Statement... statements) {
        return Link.of(CONVERSION, List.of(statements));
    }

    static RecordLink record(Statement... statements) {
        return record(null, statements);
    }

    static RecordLink record(String reason, Statement... statements) {
        return new RecordLink(CONVERSION, List.of(statements), reason);
    }
}
