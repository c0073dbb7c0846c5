package org.goodschool.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.AccessContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AccessContractTest extends AccessContract {
}
