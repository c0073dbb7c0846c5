package org.goodschool.performance.result.domain;

public sealed interface ResultCommand {

    record RecordResult(PublishedResult result, Source source) implements ResultCommand {
    }

    /** @param before null where the file was the first to tell of the result; @param takenBack its row */
    record TakeBackResult(int urn, KeyStage keyStage, int academicYear, Earlier before, Source takenBack)
            implements ResultCommand {
    }
}
