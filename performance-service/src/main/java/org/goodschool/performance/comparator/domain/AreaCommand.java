package org.goodschool.performance.comparator.domain;

import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.PublishedArea;
import org.goodschool.performance.result.domain.Source;

public sealed interface AreaCommand {

    record RecordArea(PublishedArea area, Source source) implements AreaCommand {
    }

    /** @param before null where the file was the first to tell of the area; @param takenBack its row */
    record TakeBackArea(String area, KeyStage keyStage, int academicYear, EarlierArea before, Source takenBack)
            implements AreaCommand {
    }
}
