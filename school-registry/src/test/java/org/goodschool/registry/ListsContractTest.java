package org.goodschool.registry;

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
        for (int i = 1; i <= 3; i++) {
            Api.post("/v1/schools", Map.of("urn", 979_000 + i, "name", "Listed, \"" + i + "\" School", "laCode", "001", "pupils", 100 + i,
                    "type", "Community school", "phase", "Primary", "address", Map.of("postcode", "FM9 " + i + "AA"))).statusCode(201);
            Api.post("/v1/schools/97900" + i + "/inspections", Map.of("inspectionNumber", "L-" + i, "startedOn", "2014-05-21",
                    "overallEffectiveness", "GOOD")).statusCode(201);
            Api.post("/v1/groups", Map.of("name", "Listed Cluster " + i, "type", "Cluster")).statusCode(201);
        }
    }

    @Override
    protected Set<String> filled() {
        return Set.of("/v1/schools", "/v1/groups", "/v1/inspections");
    }

    /** The grade shown beside a school, and the names of a group's members, have streams of their own. */
    @Override
    protected Set<String> neverNotModified() {
        return Set.of("/v1/schools/{urn}", "/v1/groups/{id}");
    }
}
