package org.goodschool.chassis.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "parcel")
public class ParcelRow {

    @Id
    public String number;

    public String town;

    public long version;
}
