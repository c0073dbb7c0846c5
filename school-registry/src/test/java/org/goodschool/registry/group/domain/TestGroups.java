package org.goodschool.registry.group.domain;

import java.time.LocalDate;
import org.goodschool.registry.group.domain.GroupEvent.GroupRegistered;
import org.goodschool.registry.group.domain.GroupEvent.SchoolJoinedGroup;
import org.goodschool.registry.provenance.domain.Source;
import org.goodschool.registry.school.domain.Address;

/** An invented trust for tests. */
final class TestGroups {

    static final String ID = "99001";
    static final int MEMBER = 900_101;
    static final LocalDate INCORPORATED = LocalDate.of(2011, 4, 1);
    static final LocalDate JOINED = LocalDate.of(2014, 9, 1);
    static final LocalDate TODAY = LocalDate.of(2022, 4, 1);

    static final GroupDetails TRUST = new GroupDetails(
            "Fen Learning Trust", "MULTI_ACADEMY_TRUST", "Multi-academy trust", "6", GroupStatus.OPEN, "TR99001", "00000001",
            "10099001", null, new Address("Mill Lane", null, null, "Larkmoor", null, "FM1 1AA"), null, INCORPORATED, null);

    private TestGroups() {
    }

    static Source file(String publishedOn) {
        return new Source("groups.csv", 2, "import-1", publishedOn == null ? null : LocalDate.parse(publishedOn));
    }

    static GroupRegistered registered(String publishedOn) {
        return new GroupRegistered(ID, TRUST, file(publishedOn));
    }

    static SchoolJoinedGroup joined(LocalDate joinedOn, LocalDate leftOn) {
        return joined(new Membership(MEMBER, joinedOn, leftOn), file("2022-03-31"));
    }

    static SchoolJoinedGroup joined(Membership membership, Source source) {
        return new SchoolJoinedGroup(ID, TRUST.name(), TRUST.kind(), membership.urn(), membership, null, source);
    }
}
