package org.goodschool.chassis.rebuild;

/** An event that cannot be decoded or projected: the rebuild stops at it, for a read model without it would be wrong. */
class Poison extends RuntimeException {

    record Where(String stream, long version, String type) {
    }

    private final transient Where where;

    Poison(Where where, Throwable cause) {
        super(where + ": " + message(cause), cause);
        this.where = where;
    }

    Where where() {
        return where;
    }

    /** What went wrong first, below all that was wrapped around it. */
    static String message(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getName() : root.getMessage();
    }
}
