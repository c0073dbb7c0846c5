package org.goodschool.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiContractTest extends OpenApiContract {

    @Override
    protected List<Everywhere> everywhere() {
        return List.of(new Everywhere("lineage", "{urn}", Map.of(
                "/v1/schools/{urn}/lineage", "is the lineage itself",
                "/v1/schools/{urn}/lineage/{linkUrn}", "is of two schools, whichever came before")));
    }
}
