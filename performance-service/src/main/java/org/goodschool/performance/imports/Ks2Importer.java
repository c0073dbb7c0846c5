package org.goodschool.performance.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.goodschool.performance.result.domain.KeyStage;
import org.goodschool.performance.result.domain.ResultColumns;

/** The performance tables of key stage 2. */
@ApplicationScoped
public class Ks2Importer extends ResultImporter {

    public Ks2Importer() {
        super(KeyStage.KS2);
    }

    @Override
    public String kind() {
        return "ks2";
    }

    @Override
    public Set<String> signature() {
        return Set.of(ResultColumns.RECORD_TYPE, ResultColumns.URN, ResultColumns.NAME, "TELIG");
    }
}
