package org.goodschool.performance.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.ResultColumns;

/** The performance tables of key stage 4. */
@ApplicationScoped
public class Ks4Importer extends ResultImporter {

    public Ks4Importer() {
        super(KeyStage.KS4);
    }

    @Override
    public String kind() {
        return "ks4";
    }

    @Override
    public Set<String> signature() {
        return Set.of(ResultColumns.RECORD_TYPE, ResultColumns.URN, ResultColumns.NAME, "TPUP");
    }
}
