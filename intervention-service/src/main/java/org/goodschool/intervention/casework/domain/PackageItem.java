package org.goodschool.intervention.casework.domain;

/**
 * One part of a package (F-08).
 *
 * @param provider who gives it where it is commissioned (P-06): "Teaching School", "LLE", "NLE", "leading teacher"; no
 *                 person's name
 */
public record PackageItem(SupportKind kind, String description, String provider) {
}
