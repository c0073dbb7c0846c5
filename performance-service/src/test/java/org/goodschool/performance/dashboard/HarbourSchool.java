package org.goodschool.performance.dashboard;

import static org.goodschool.performance.Service.as;
import static org.goodschool.performance.Service.inspection;
import static org.goodschool.performance.Service.load;
import static org.goodschool.performance.Service.register;

import java.util.Map;
import org.goodschool.chassis.testing.CaughtUp;

/** A school that raises questions, with results, groups, an inspection, targets and a classification. */
final class HarbourSchool {

    static final int URN = 980_001;

    private HarbourSchool() {
    }

    private static final String HEADER = "RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG,WRITPROG,MATPROG,"
            + "TFSM6CLA1A,TNotFSM6CLA1A,PTRWM_EXP_FSM6CLA1A,PTRWM_EXP_NotFSM6CLA1A\n";

    private static boolean there;

    private static void year(int year, String school) {
        load("ks2_" + year + "_harbour.csv", HEADER + "1,001," + URN + ",Harbour Primary School,CY,0,60," + school + "\n"
                + "3,001,,Fenmarsh,,,600,58%,-0.5,-0.4,-0.6,200,400,45%,64%\n"
                + "5,,,,,,600000,61%,0,0,0,200000,400000,46%,68%\n",
                Map.of("la", "001", "publishedOn", year + "-12-13")).statusCode(201);
    }

    /** Below the floor's line in reading for two years, progress in maths falling for three, and disadvantaged pupils far behind. */
    static void given() {
        if (there) {
            return;
        }
        there = true;
        register(URN, 1, "SchoolRegistered", """
                {"urn": %d, "details": {"name": "Harbour Primary School", "laCode": "001", "kind": "MAINSTREAM", "status": "OPEN",
                 "phase": "Primary", "type": "Community school", "pupils": 412}, "source": {"file": "gias.csv", "row": 2, "statedOn": "2018-11-01"}}"""
                .formatted(URN));
        inspection(URN, 1, "OfstedInspectionRecorded", """
                {"urn": %d, "inspection": {"inspectionNumber": "H1", "type": "S5 Inspection", "startedOn": "2013-02-05",
                 "framework": "ofsted-2012", "overallEffectiveness": "REQUIRES_IMPROVEMENT", "judgements": {}}}""".formatted(URN));
        CaughtUp.await();
        year(2016, "64%,-4.2,0,1.2,20,40,50%,70%");
        year(2017, "55%,-5.4,0,0.3,20,40,40%,62%");
        year(2018, "52%,-5.9,SUPP,-1.1,20,40,30%,63%");
        as("performance-analyst").contentType("application/json").body("""
                {"cycle": 2019, "category": "D", "concerns": ["below-floor"], "decidedOn": "2019-01-15",
                 "expectations": [{"code": "improvement-plan", "by": "2019-03-29"}], "reason": "Reading has slipped for two years."}""")
                .post("/v1/schools/" + URN + "/classifications").then().statusCode(201);
        as("performance-analyst").contentType("application/json").body("""
                {"academicYear": 2019, "proposedOn": "2018-10-01", "targets": [
                  {"measure": "ks2-expected-reading-writing-maths", "figure": 66, "pupils": 60}, {"measure": "overall-absence", "figure": 4, "pupils": 412}]}""")
                .post("/v1/schools/" + URN + "/targets").then().statusCode(201);
        CaughtUp.await();
    }
}
