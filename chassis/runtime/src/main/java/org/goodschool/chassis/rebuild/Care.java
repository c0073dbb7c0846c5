package org.goodschool.chassis.rebuild;

/** How a filling goes about it. What fails is tried again from the last commit with more care, until one event stands alone. */
enum Care {

    /** Rows are held in memory over many pages, and written once. */
    MANY_PAGES(2000),

    /** Each page is written and committed, and the code may ask the database whatever it likes. */
    EACH_PAGE(2000),

    /** So is each event: one that fails is the one that the rebuild stops at. */
    EACH_EVENT(1);

    private final int page;

    Care(int page) {
        this.page = page;
    }

    int page() {
        return page;
    }

    Care more() {
        return values()[ordinal() + 1];
    }
}
