package org.goodschool.performance.council.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.goodschool.performance.indicator.domain.GoodOrBetter;
import org.goodschool.performance.indicator.domain.InCategory;
import org.goodschool.performance.indicator.domain.SchoolOnDay;
import org.goodschool.performance.indicator.domain.Share;
import org.goodschool.performance.indicator.domain.Tally;

/** Where an authority's schools stood on a day: how many are good or better, and how many in a category of concern (F-24, A-07). */
public record Levels(LocalDate day, Share.Part schools, Share.Part pupils, InCategory inCategory) {

    /** @param standings of all days that were asked for */
    public static Levels of(LocalDate day, Collection<SchoolOnDay> standings, GoodOrBetter rule) {
        List<Tally> tallies = standings.stream().filter(standing -> standing.day().equals(day)).map(SchoolOnDay::tally).toList();
        Share share = Share.of(tallies, rule);
        return new Levels(day, share.schools(), share.pupils(), InCategory.of(tallies));
    }
}
