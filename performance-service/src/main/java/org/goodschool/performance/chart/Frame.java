package org.goodschool.performance.chart;

/**
 * A picture's size, and where in it the lines lie, in the picture's own units. Letters are 12 of them high in any frame.
 *
 * @param titled     whether the title is drawn; one that stands beside the picture need not be
 * @param mostLabels more below the lines would lie on one another
 */
public record Frame(int width, int height, int left, int right, int top, int bottom, boolean titled, int mostLabels) {

    /** A picture by itself. */
    public static final Frame WHOLE = new Frame(720, 360, 56, 590, 48, 300, true, 8);

    /** One of several on a page, legible at the width of a telephone. */
    public static final Frame SMALL = new Frame(300, 170, 42, 222, 12, 140, false, 3);
}
