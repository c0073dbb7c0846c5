package org.goodschool.chassis.imports;

/** How a file came, or that none did. */
public enum ImportOrigin {
    UPLOAD,
    FOLDER,
    /** A correcting import: it takes back another one. */
    UNDO
}
