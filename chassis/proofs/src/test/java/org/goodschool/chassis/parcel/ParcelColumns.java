package org.goodschool.chassis.parcel;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What the rows of parcels have alike: lists filter by it and rebuilds know rows by it as if each had it for itself. */
@MappedSuperclass
public abstract class ParcelColumns {

    @Id
    public String number;

    public String town;
}
