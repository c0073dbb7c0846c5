package org.goodschool.registry.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An inspection in the list of all, with its school as it is called today. One that is withdrawn is none. */
@Entity
@Immutable
@Table(name = "inspection_overview")
public class InspectionOverviewRow extends InspectionColumns {

    public String schoolName;

    public String laCode;
}
