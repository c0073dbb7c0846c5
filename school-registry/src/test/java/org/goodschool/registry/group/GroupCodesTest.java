package org.goodschool.registry.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodschool.registry.group.domain.GroupStatus;
import org.goodschool.registry.group.domain.GroupType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("O-11, O-14, O-15, O-26: the types of groups are data, with GIAS's codes")
class GroupCodesTest {

    @ParameterizedTest
    @CsvSource({
        "Federation, 1, FEDERATION",
        "Trust, 2, TRUST",
        "School sponsor, 5, SPONSOR",
        "multi-academy TRUST, 6, MULTI_ACADEMY_TRUST",
        "Umbrella trust, 7, UMBRELLA_TRUST",
        "Children's Centres Group, 8, CHILDRENS_CENTRES",
        "Single-academy trust, 10, SINGLE_ACADEMY_TRUST",
        "Diocese, , DIOCESE",
        "Cluster, , CLUSTER",
        "Teaching school alliance, , TEACHING_SCHOOL_ALLIANCE",
    })
    void eachTypeHasItsCodeAndWhatTheCouncilCallsIt(String name, String code, String kind) {
        assertThat(GroupCodes.type(name)).hasValueSatisfying(type -> {
            assertThat(type.code()).isEqualTo(code);
            assertThat(type.kind()).isEqualTo(kind);
        });
    }

    @Test
    void noCodeStandsTwice() {
        assertThat(GroupCodes.types().stream().map(GroupType::code).filter(code -> code != null)).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void theStatusesAreKnown() {
        assertThat(GroupCodes.status("Open")).contains(GroupStatus.OPEN);
        assertThat(GroupCodes.status("Closed")).contains(GroupStatus.CLOSED);
        assertThat(GroupCodes.status("Proposed to open")).contains(GroupStatus.PROPOSED_TO_OPEN);
        assertThat(GroupCodes.status("Created in error")).contains(GroupStatus.CREATED_IN_ERROR);
        assertThat(GroupCodes.status("Ajar")).isEmpty();
    }
}
