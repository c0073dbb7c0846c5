package org.goodschool.performance;

import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.schoolRegistered;

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
        for (int urn = 979_001; urn <= 979_003; urn++) {
            schoolRegistered(urn, "MAINSTREAM", "090");
        }
        load("ks2_2019.csv", """
                RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG
                1,090,979001,"Listed, first",CY,0,60,64%,-1,-3,1
                1,090,979002,Listed second,CY,0,60,65%,SUPP,-3,1
                1,090,979003,Listed third,CY,0,60,66%,-1,-3,1
                3,090,,Authority,,,600,61%,-0.5,0.1,NE
                """, Map.of("la", "090"));
    }

    @Override
    protected Set<String> filled() {
        return Set.of("/v1/schools", "/v1/results", "/v1/floor-evaluations");
    }

    @Override
    protected Map<String, String> noFiles() {
        return Map.of(
                "/v1/classifications/{id}/explanation", "one decision, told to the school; as text it is a letter",
                "/v1/council-dashboard", "many lists in one: its moves are one, and the indicators, classifications and targets are lists of their own",
                "/v1/improvement-board-report", "many lists in one: its levels, floor, moves and sources are lists of their own",
                "/v1/schools/{urn}/classification-suggestion", "one suggestion, with what it rests on; those of all schools are a list",
                "/v1/schools/{urn}/dashboard", "one school: its results, judgements, inspections and groups are lists of their own");
    }
}
