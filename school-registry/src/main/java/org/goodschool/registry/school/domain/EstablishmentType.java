package org.goodschool.registry.school.domain;

/** A GIAS establishment type: a row of the code list, from which kind and maintenance follow (I-16). */
public record EstablishmentType(String code, String name, String group, Kind kind, boolean maintainedByLa) {
}
