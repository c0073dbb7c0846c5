package org.goodschool.performance.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodschool.performance.indicator.domain.InCategory;
import org.goodschool.performance.indicator.domain.Share;
import org.goodschool.performance.result.domain.KeyStage;

/** What the answers of the indicators look like. */
public final class Indicators {

    static final String ENGLAND = "ENGLAND";

    private Indicators() {
    }

    @Schema(name = "NationKnown", description = "Whether the nation is among the items: only where the data hold all of it")
    public record Nation(boolean known, @Schema(description = "In how many authorities the schools lie that are known") int authorities,
                         @Schema(description = "How many make a nation") int needed) {
    }

    @Schema(name = "GoodOrBetter", description = "How many schools, and how many pupils, are in a school that is good or better")
    public record GoodOrBetterAnswer(@Schema(description = "What counts as good or better") String rule, Nation nation,
                                     List<GoodOrBetterItem> items) {
    }

    @Schema(name = "GoodOrBetterOnADay")
    public record GoodOrBetterItem(LocalDate day, @Schema(description = "The authorities asked for, ALL where none was, or ENGLAND") String area,
                                   @Schema(description = "The phase or type; not there for all together") String group,
                                   Share.Part schools, Share.Part pupils,
                                   @Schema(description = "Schools whose authority, phase, type and roll are known only as of a later date") long describedLater) {
    }

    @Schema(name = "InCategory", description = "How many open schools are in a category of concern")
    public record InCategoryAnswer(Nation nation, List<InCategoryItem> items) {
    }

    @Schema(name = "InCategoryOnADay")
    public record InCategoryItem(LocalDate day, String area, String group, long inspected, long inCategory,
                                 BigDecimal percent, Map<String, Long> byCategory, Map<String, Long> notKnown,
                                 long describedLater) {

        static InCategoryItem of(LocalDate day, String area, String group, InCategory counts) {
            return new InCategoryItem(day, area, group, counts.inspected(), counts.inCategory(), counts.percent(),
                    counts.byCategory(), counts.notKnown(), counts.describedLater());
        }
    }

    @Schema(name = "BelowFloor", description = "How many schools were below the floor standard of each year")
    public record BelowFloorAnswer(List<BelowFloorItem> items) {
    }

    @Schema(name = "BelowFloorInAYear", description = "Each school counts once. A year without a standard has no percentage")
    public record BelowFloorItem(int academicYear, KeyStage keyStage, String area, String ruleSet, long judged, long below,
                                 BigDecimal percent, @Schema(description = "Schools that were not judged, by reason") Map<String, Long> notJudged) {
    }
}
