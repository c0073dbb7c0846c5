package org.goodschool.chassis.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A parcel as it is shown: what was recorded here beside what was heard. */
@Entity
@Immutable
@Table(name = "parcel_overview")
public class ParcelOverviewRow extends ParcelColumns {

    public int weight;

    public long version;
}
