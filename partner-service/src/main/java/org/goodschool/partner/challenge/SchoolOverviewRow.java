package org.goodschool.partner.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Every school that other services have spoken of. */
@Entity
@Immutable
@Table(name = "school_overview")
public class SchoolOverviewRow extends SchoolOverview {
}
