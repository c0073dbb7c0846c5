package org.goodschool.chassis.parcel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What another service has told of a parcel, in a table of its own: it is rebuilt from the inbox, the parcel from the store. */
@Entity
@Table(name = "parcel_weight")
public class WeightRow {

    @Id
    public String number;

    public int weight;
}
