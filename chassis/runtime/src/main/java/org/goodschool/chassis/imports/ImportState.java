package org.goodschool.chassis.imports;

/** How far an import is. */
public enum ImportState {
    /** The file is there. */
    RECEIVED,
    /** It is read, row by row; nothing is written yet. */
    CHECKING,
    /** Its rows are compared with what is stored and recorded, in one transaction; or it waits for its turn to be. */
    RUNNING,
    /** All of it is recorded, or was known already. */
    DONE,
    /** Something in the file is wrong: nothing is recorded. */
    REFUSED,
    /** Something outside the file went wrong: nothing is recorded. */
    FAILED,
    /** The process that ran it is gone: nothing is recorded. */
    INTERRUPTED
}
