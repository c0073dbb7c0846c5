package org.goodschool.registry.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.goodschool.registry.school.domain.EstablishmentType;
import org.goodschool.registry.school.domain.Kind;
import org.goodschool.registry.school.domain.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I-16, C-4: GIAS's code lists are data")
class GiasCodesTest {

    @ParameterizedTest
    @CsvSource({
        "Community school, 01, MAINSTREAM, true",
        "Voluntary aided school, 02, MAINSTREAM, true",
        "Academy converter, 34, MAINSTREAM, false",
        "City technology college, 06, MAINSTREAM, false",
        "Community special school, 07, SPECIAL, true",
        "Pupil referral unit, 14, ALTERNATIVE_PROVISION, true",
        "Free schools alternative provision, 38, ALTERNATIVE_PROVISION, false",
        "Local authority nursery school, 15, NURSERY, true",
        "Other independent school, 11, INDEPENDENT, false",
        "Free schools 16 to 19, 39, SIXTEEN_PLUS, false",
        "EY setting, 22, SETTING, false",
        "Children's centre, 47, SETTING, false",
        "Welsh establishment, 30, OTHER, false",
    })
    void eachTypeHasItsCodeItsKindAndWhetherTheAuthorityMaintainsIt(
            String name, String code, Kind kind, boolean maintained) {
        assertThat(GiasCodes.type(name)).hasValueSatisfying(type -> {
            assertThat(type.code()).isEqualTo(code);
            assertThat(type.kind()).isEqualTo(kind);
            assertThat(type.maintainedByLa()).isEqualTo(maintained);
        });
    }

    @Test
    @DisplayName("O-13: the council's schools for complex needs are GIAS's special types, which has no word of its own for them")
    void complexNeedsAreTheSpecialTypes() {
        assertThat(GiasCodes.types()).filteredOn(type -> type.kind() == Kind.SPECIAL).extracting(EstablishmentType::name)
                .containsExactlyInAnyOrder("Community special school", "Foundation special school", "Non-maintained special school",
                        "Academy special converter", "Academy special sponsor led", "Free schools special");
        assertThat(GiasCodes.types()).extracting(EstablishmentType::name).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("complex"));
    }

    @Test
    void noCodeStandsTwice() {
        assertThat(GiasCodes.types()).extracting(EstablishmentType::code).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void aNameIsFoundWhateverItsCapitals() {
        assertThat(GiasCodes.type(" ACADEMY CONVERTER ")).map(EstablishmentType::name).contains("Academy converter");
    }

    @Test
    void theFourStatusesAreKnown() {
        assertThat(GiasCodes.status("Open")).contains(Status.OPEN);
        assertThat(GiasCodes.status("Closed")).contains(Status.CLOSED);
        assertThat(GiasCodes.status("Open, but proposed to close")).contains(Status.OPEN_PROPOSED_TO_CLOSE);
        assertThat(GiasCodes.status("Proposed to open")).contains(Status.PROPOSED_TO_OPEN);
        assertThat(GiasCodes.status("Shut")).isEmpty();
    }

    @Test
    void aPhaseIsGivenInGiassOwnSpelling() {
        assertThat(GiasCodes.phase("middle deemed PRIMARY")).contains("Middle deemed primary");
    }
}
