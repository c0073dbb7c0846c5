package org.goodschool.performance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.OpenApiContract;
import org.goodschool.chassis.testing.Backends;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiContractTest extends OpenApiContract {

    @Override
    protected List<Everywhere> everywhere() {
        return List.of(new Everywhere("lineage", "{urn}", Map.of(
                "/v1/schools/{urn}/years-below", "counts old numbers by the dated rule, without being asked",
                "/v1/schools/{urn}/classification-suggestion", "rests on evidence that counts old numbers by the same rule",
                "/v1/schools/{urn}/dashboard", "shows what the rule counts as the school's own, and says under which numbers")));
    }
}
