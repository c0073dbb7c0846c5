package org.goodschool.performance.classification.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.goodschool.performance.result.domain.AcademicYear;
import org.goodschool.performance.result.domain.YearSpan;

/**
 * How schools are classified in a run of yearly cycles. A cycle is an academic year, named by the calendar year in which it
 * ends. A scheme never changes once released: a correction is a new version with a new id.
 *
 * @param opens      from this day of the summer before a cycle schools can be classified for it
 * @param suggestion null: this scheme leaves it to people alone
 * @param notes      what the classification is and is not, for the letter to the school
 */
public record Scheme(String id, String name, YearSpan cycles, MonthDay opens, Window window, List<String> addressees,
                     List<Category> categories, List<Term> concerns, List<Term> expectations,
                     SuggestionRules suggestion, List<String> notes, List<String> sources) {

    public Scheme {
        addressees = List.copyOf(addressees);
        categories = List.copyOf(categories);
        concerns = List.copyOf(concerns);
        expectations = List.copyOf(expectations);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    public LocalDate firstDay(int cycle) {
        return opens.atYear(cycle - 1);
    }

    public LocalDate lastDay(int cycle) {
        return AcademicYear.lastDay(cycle);
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(category -> category.code().equals(code)).findFirst();
    }

    public Optional<Term> concern(String code) {
        return concerns.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    public Optional<Term> expectation(String code) {
        return expectations.stream().filter(term -> term.code().equals(code)).findFirst();
    }
}
