package org.goodschool.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A published file is known by its header line")
class FileKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "GIAS   | URN,LA (code),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name)",
        "GIAS   | LA (code),EstablishmentName,EstablishmentStatus (name)",
        "LINKS  | URN,LinkURN,LinkName,LinkType,LinkEstablishedDate",
        "GROUPS | Group UID,Group ID,Group Name,Group Type,Closed Date,Group Status,Group Postcode,UKPRN",
        "GROUP_LINKS | URN,Group UID,Group Name,Group Type,Group Status,Joined date,EstablishmentName,TypeOfEstablishment (name),LA (code)",
        "OFSTED | Web Link,URN,LAESTAB,Inspection number,Inspection start date,Overall effectiveness,Category of concern",
        "OFSTED_REPORT_CARDS | URN,LAESTAB,Inspection number,Inspection start date,Category of concern,Safeguarding standards,Inclusion",
        "OFSTED_LATEST | URN,Inspection number of latest full inspection,Inspection start date,Overall effectiveness,Previous inspection start date",
        "OFSTED_LATEST_REPORT_CARDS | URN,Inspection number of latest full inspection,Safeguarding standards,Inspection number of latest OEIF graded inspection",
        "KS2    | RECTYPE,LEA,ESTAB,URN,SCHNAME,NFTYPE,ICLOSE,TELIG,PTRWM_EXP,READPROG",
        "KS2    | RECTYPE,LEA,ESTAB,URN,TELIG,PTENGMATX",
        "KS2    | RECTYPE,LEA,ESTAB,URN,TELIG,PTREADWRITTAMATX",
        "KS4    | RECTYPE,LEA,URN,SCHNAME,NFTYPE,ICLOSE,TPUP,PTAC5EM_PTQ,PT24ENGPRG_PTQ",
        "KS4    | RECTYPE,LEA,URN,SCHNAME,TPUP,PTAC5EM_PTQ_EE",
        "KS4    | RECTYPE,LEA,URN,SCHNAME,TPUP,P8MEA,P8CIUPP",
    })
    void aKnownHeaderNamesItsKind(FileKind kind, String header) {
        assertThat(FileKind.of(Set.of(header.split(",")))).contains(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "Group UID,Group ID,Group Name,Group Type,Closed Date",
        "Column,Field Name,Label/Description",
        "URN",
    })
    void otherPublishedFilesAreOfNoKnownKind(String header) {
        assertThat(FileKind.of(Set.of(header.split(",")))).isEmpty();
    }

    @Test
    void spacesAndCaseOfColumnNamesDoNotMatter() {
        assertThat(FileKind.of(Set.of("urn", " establishmentname ", "ESTABLISHMENTSTATUS (NAME)"))).contains(FileKind.GIAS);
    }
}
