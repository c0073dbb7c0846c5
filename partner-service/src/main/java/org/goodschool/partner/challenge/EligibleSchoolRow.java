package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The schools that are eligible for a challenge partner today. */
@Entity
@Immutable
@Table(name = "eligible_school")
public class EligibleSchoolRow extends SchoolOverview {
}
