package org.goodschool.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.ListsContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ListsContractTest extends ListsContract {

    @Override
    protected void givenRows() {
        for (int urn = 901_901; urn <= 901_903; urn++) {
            Api.eligibleSchool(urn);
            Api.partner(1);
        }
    }

    @Override
    protected Set<String> filled() {
        return Set.of("/v1/schools", "/v1/eligible-schools", "/v1/partners");
    }
}
