package org.goodschool.registry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.AccessContract;
import org.goodschool.chassis.testing.Backends;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AccessContractTest extends AccessContract {
}
