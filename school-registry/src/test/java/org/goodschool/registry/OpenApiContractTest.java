package org.goodschool.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiContractTest extends OpenApiContract {
}
