package org.goodschool.registry.lineage.domain;

import java.util.List;

public sealed interface LineageCommand {

    /**
     * @param statements what one end or both say of the link
     * @param reason needed where it corrects what is known, or brings back what was withdrawn
     */
    record RecordLink(LinkId link, List<Statement> statements, String reason) implements LineageCommand {
        public RecordLink {
            statements = List.copyOf(statements);
        }
    }

    /**
     * An import is taken back: record again which links there were before it.
     *
     * @param undoes the import
     */
    record RestoreLinks(int urn, Lineage before, String reason, String undoes) implements LineageCommand {
    }

    record WithdrawLink(LinkId link, String reason) implements LineageCommand {
    }
}
