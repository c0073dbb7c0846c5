package org.goodschool.chassis.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "parcel")
public class ParcelRow extends ParcelColumns {

    public long version;
}
