package org.goodschool.partner.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who a partner is. Deleted by an erasure. */
@Entity
@Table(name = "person")
public class PersonRow {

    @Id
    public UUID personId;

    public String name;

    public String email;

    public String phone;
}
