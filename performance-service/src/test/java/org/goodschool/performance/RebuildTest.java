package org.goodschool.performance;

import static org.goodschool.performance.Service.enterMedian;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.register;
import static org.goodschool.performance.Service.schoolRegistered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.chassis.testing.RebuildContract;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildTest extends RebuildContract {

    @Override
    protected void given() {
        load("ks2_2010_rebuilt.csv", """
                RECTYPE,LEA,URN,SCHNAME,TELIG,PTENGMATX,PT2ENG12,PT2MATH12
                1,001,920801,Rebuilt School,30,50%,50%,50%
                1,001,920802,Closing School,30,50%,50%,50%
                """).statusCode(201);
        schoolRegistered(920_801, "MAINSTREAM", "001");
        schoolRegistered(920_802, "MAINSTREAM", "001");
        register(920_802, 2, "SchoolClosed", """
                {"urn": 920802, "laCode": "001", "name": "School", "closedOn": "2015-08-31", "reason": "Academy Converter"}""");
        register(920_802, 3, "SchoolReopened", """
                {"urn": 920802, "laCode": "001", "name": "School", "reopenedOn": "2016-09-01"}""");
        register(920_802, 4, "SchoolClosed", """
                {"urn": 920802, "laCode": "001", "name": "School", "closedOn": "2017-08-31", "reason": "Closure"}""");
        enterMedian("KS2", 2015, "KS2_TWO_LEVELS_READING", "91").statusCode(200);
        enterMedian("KS2", 2015, "KS2_TWO_LEVELS_READING", "92.5").statusCode(200);
    }
}
