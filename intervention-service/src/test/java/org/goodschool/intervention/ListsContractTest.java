package org.goodschool.intervention;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ListsContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ListsContractTest extends ListsContract {

    @Override
    protected void givenRows() {
        for (int urn = 900_901; urn <= 900_903; urn++) {
            Published.registered(urn, "001", "Listed School " + urn);
            Published.evaluated(urn, "001", "KS4", 2014, "BELOW");
        }
    }

    @Override
    protected Set<String> filled() {
        return Set.of("/v1/schools", "/v1/identifications");
    }

    @Override
    protected Map<String, String> noFiles() {
        return Map.of("/v1/cases/{caseId}", "one case, with what was proposed to the school");
    }
}
