package org.goodschool.performance.dashboard;

import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.register;

import java.util.Map;
import org.goodschool.chassis.testing.CaughtUp;
import org.goodschool.performance.Service;

/** A school of two key stages, every group of pupils, and as many questions as one school can raise at once. */
final class AllThroughSchool {

    static final int URN = 980_031;

    private static final String GROUPS = "%1$s_B,%1$s_G,%1$s_L,%1$s_M,%1$s_H,%1$s_EAL,%1$s_FSM6CLA1A,%1$s_NotFSM6CLA1A";
    private static final String GROUPS_KS4 = "%1$s_BOYS,%1$s_GIRLS,%1$s_LO,%1$s_MID,%1$s_HI,%1$s_EAL,%1$s_FSM6CLA1A,%1$s_NFSM6CLA1A";
    private static final String KS2 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,TFSM6CLA1A,TNotFSM6CLA1A,BELIG,GELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG,"
            + GROUPS.formatted("PTRWM_EXP") + "," + GROUPS.formatted("READPROG") + "," + GROUPS.formatted("WRITPROG") + "," + GROUPS.formatted("MATPROG") + "\n";
    private static final String KS2_BEFORE = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTREADWRITTAMATX,PT2READ,PT2WRITTA,PT2MATH\n";
    private static final String KS4 = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,TFSM6CLA1A,TNotFSM6CLA1A,BPUP,GPUP,P8MEA,P8CIUPP," + GROUPS_KS4.formatted("P8MEA") + "\n";
    private static final String SHARES = ",50%,52%,20%,50%,90%,LOWCOV,30%,63%";
    private static final String SCORES = ",-2.1,-3.2,-5.1,SUPP,-1.2,LOWCOV,-6.5,-0.2";
    private static final String NATION_SHARES = ",58%,62%,20%,60%,95%,60%,46%,68%";
    private static final String NATION_SCORES = ",0,0,0,0,0,0,-0.5,0.3";

    private static boolean there;

    private AllThroughSchool() {
    }

    private static void load(String stage, int year, String header, String school, String authority, String nation) {
        Service.load("%s_%d_through.csv".formatted(stage, year), header + "1,001," + URN + ",Lighthouse All-through Academy,CY,0,"
                + school + "\n3,001,,Fenmarsh,,," + authority + "\n5,,,,,," + nation + "\n",
                Map.of("la", "001", "publishedOn", year + "-12-13")).statusCode(201);
    }

    static void given() {
        if (there) {
            return;
        }
        there = true;
        register(URN, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "Lighthouse All-through Academy", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN",
                 "phase": "All-through", "type": "Academy sponsor led", "pupils": 1412}, "source": {"file": "gias.csv", "row": 2, "statedOn": "2018-11-01"}}"""
                .formatted(URN));
        for (int number = 1; number <= 5; number++) {
            inspection(URN, number, "OfstedInspectionRecorded", """
                    {"urn": %d, "inspection": {"inspectionNumber": "L%d", "type": "S5 Inspection", "kind": "FULL", "startedOn": "201%d-02-05",
                     "framework": "FROM_2012", "overallEffectiveness": "INADEQUATE", "category": "SPECIAL_MEASURES", "safeguarding": "NOT_MET",
                     "judgements": {"earlyYears": "REQUIRES_IMPROVEMENT", "leadershipAndManagement": "INADEQUATE", "outcomesForPupils": "INADEQUATE",
                       "personalDevelopmentBehaviourAndWelfare": "REQUIRES_IMPROVEMENT",
                       "qualityOfTeachingLearningAndAssessment": "REQUIRES_IMPROVEMENT", "sixthForm": "REQUIRES_IMPROVEMENT"}}}"""
                    .formatted(URN, number, number + 2));
        }
        for (int year = 2014; year <= 2015; year++) {
            load("ks2", year, KS2_BEFORE, "60,60%,80%,80%,80%", "600,70%,90%,90%,90%", "600000,75%,91%,91%,91%");
        }
        for (int year = 2016; year <= 2018; year++) {
            String fall = "-" + (year - 2010) + ".5";
            load("ks2", year, KS2, "60,20,40,30,30,%d%%,%s,%s,%s".formatted(2060 - year, fall, fall, fall) + SHARES + SCORES + SCORES + SCORES,
                    "600,200,400,300,300,58%,-0.5,-0.4,-0.6" + NATION_SHARES + NATION_SCORES + NATION_SCORES + NATION_SCORES,
                    "600000,200000,400000,300000,300000,61%,0,0,0" + NATION_SHARES + NATION_SCORES + NATION_SCORES + NATION_SCORES);
            load("ks4", year, KS4, "150,50,100,75,75,-%d.1,-0.2".formatted(year - 2015) + SCORES, "1500,500,1000,750,750,-0.1,0.1" + NATION_SCORES,
                    "600000,200000,400000,300000,300000,0,0" + NATION_SCORES);
        }
        as("performance-analyst").contentType("application/json").body("""
                {"cycle": 2019, "category": "D", "concerns": ["below-floor"], "decidedOn": "2019-01-15",
                 "expectations": [{"code": "improvement-plan", "by": "2019-03-29"}], "reason": "Both key stages have slipped for years."}""")
                .post("/v1/schools/" + URN + "/classifications").then().statusCode(201);
        CaughtUp.await();
    }
}
