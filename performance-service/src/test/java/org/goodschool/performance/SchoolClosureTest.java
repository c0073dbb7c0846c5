package org.goodschool.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.goodschool.performance.SchoolClosure.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-04: why a school closed, in GIAS's words")
class SchoolClosureTest {

    private static final Source A_PERSON = new Source(null);

    private static String why(String reason, String closureReason, Source source) {
        return new SchoolClosure(LocalDate.of(2014, 8, 31), reason, closureReason, source).why("Academy Converter"::equals);
    }

    @Test
    void givenAReasonOfGiasBesideAPersonsOwnThenItIsThat() {
        assertThat(why("As the minister ordered", "For Academy", A_PERSON)).isEqualTo("For Academy");
        assertThat(why("Academy Converter", "For Academy", new Source("gias.csv"))).isEqualTo("For Academy");
    }

    @Test
    void givenAnEventOfBeforeThatAFileToldThenItsReasonIsGias() {
        assertThat(why("Fresh Start", null, new Source("gias.csv"))).isEqualTo("Fresh Start");
    }

    @Test
    void givenAPersonsOwnWordsThenTheyAreNotGiasUnlessTheyNameAConversion() {
        assertThat(why("As the cabinet decided", null, A_PERSON)).isNull();
        assertThat(why("Closure", null, null)).isNull();
        assertThat(why("Academy Converter", null, A_PERSON)).isEqualTo("Academy Converter");
    }
}
