package org.goodschool.chassis.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A {@link Finding} as it is kept, in the order in which the import came upon it. */
@Entity
@Table(name = "import_finding")
public class ImportFinding {

    @Id
    public Long id;

    public UUID importId;

    public String finding;

    @Column(name = "row_number")
    public Integer line;

    public String columnName;

    @Column(name = "value")
    public String cell;

    public String subject;

    public String name;

    public String area;

    public String problem;

    public String toDo;
}
