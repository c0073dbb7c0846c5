package org.goodschool.performance.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Codes, days and years as a person reads them. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {
    }

    /** {@code REQUIRES_IMPROVEMENT} is "Requires improvement", {@code cohort-under-11} "Cohort under 11". */
    public static String of(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return sentence(code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '));
    }

    /** {@code leadershipAndGovernance} is "Leadership and governance", {@code post16} "Post-16". */
    public static String ofName(String name) {
        return sentence(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("(?<=[a-z])(?=[0-9])", "-").toLowerCase(Locale.ROOT));
    }

    /** As it is, with a capital. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String of(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String of(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }

    /** 2018 is 2017/18. */
    public static String year(int academicYear) {
        return (academicYear - 1) + "/" + String.format(Locale.ROOT, "%02d", academicYear % 100);
    }

    /** A day or an academic year, as evidence gives it. */
    public static String at(String text) {
        return text.length() == 4 ? year(Integer.parseInt(text)) : of(LocalDate.parse(text));
    }
}
