package org.goodschool.performance.result.domain;

import java.math.BigDecimal;

/** What a measure counts, and between which figures it can lie: beyond them is a mistake in the file, not a result. */
public enum Unit {
    PERCENT("0", "100"),
    SCORE("-50", "50"),
    POINTS("0", "200"),
    COUNT("0", "9999999");

    private final BigDecimal least;
    private final BigDecimal most;

    Unit(String least, String most) {
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    public boolean allows(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }
}
