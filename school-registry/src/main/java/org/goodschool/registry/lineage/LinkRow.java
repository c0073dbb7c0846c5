package org.goodschool.registry.lineage;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodschool.chassis.imports.CsvRow;
import org.goodschool.chassis.imports.RowOutcome;
import org.goodschool.registry.lineage.domain.LinkId;
import org.goodschool.registry.lineage.domain.LinkKind;
import org.goodschool.registry.lineage.domain.Statement;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.Urn;

/** What one row of GIAS's links says: to which school another is linked, and how. */
record LinkRow(int urn, int linkUrn, String linkName, LinkKind type, LocalDate on) {

    static final String URN = "URN";
    static final String LINK_URN = "LinkURN";
    static final String TYPE = "LinkType";
    static final String ON = "LinkEstablishedDate";
    static final Set<String> REQUIRED = Set.of(URN, LINK_URN, TYPE, ON);

    private static final String LINK_NAME = "LinkName";
    private static final int LONGEST = 300;

    static RowOutcome<LinkRow> read(CsvRow row) {
        Integer urn = row.requiredInteger(URN, Urn.LOWEST, Urn.HIGHEST);
        Integer linkUrn = row.requiredInteger(LINK_URN, Urn.LOWEST, Urn.HIGHEST);
        if (urn != null && urn.equals(linkUrn)) {
            row.fail(LINK_URN, "is the URN of the row itself");
        }
        String published = row.requiredText(TYPE, LONGEST);
        Optional<LinkKind> type = published == null ? Optional.empty() : GiasLinkKinds.named(published);
        if (published != null && type.isEmpty()) {
            row.fail(TYPE, "is not a kind of link in GIAS's list");
        }
        LocalDate on = row.date(ON);
        String linkName = row.text(LINK_NAME, LONGEST);
        return row.read(() -> new LinkRow(urn, linkUrn, linkName, type.get(), on));
    }

    LinkId link() {
        return type.link(urn, linkUrn);
    }

    Statement statement(Source source) {
        return new Statement(urn, type.name(), type.kind(), on, linkName, source);
    }

    boolean saysTheSameAs(LinkRow other) {
        return urn == other.urn && linkUrn == other.linkUrn && type.equals(other.type)
                && Objects.equals(on, other.on);
    }
}
