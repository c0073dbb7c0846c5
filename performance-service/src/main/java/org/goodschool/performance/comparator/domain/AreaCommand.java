package org.goodschool.performance.comparator.domain;

import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.Source;

public sealed interface AreaCommand {

    record RecordArea(PublishedArea area, Source source) implements AreaCommand {
    }
}
