package org.goodschool.performance.result.domain;

public sealed interface ResultCommand {

    record RecordResult(PublishedResult result, Source source) implements ResultCommand {
    }
}
