package org.goodschool.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.goodschool.local.Problem;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A local token is one that the services believe")
class TokensTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void itNamesItsBearerRolesIssuerAndAudienceAndIsSignedWithTheKeyThatTheServicesGet() throws Exception {
        var keys = LocalKeys.in(folder);

        String token = new Tokens(keys).mint("a.officer", List.of(Role.READER, Role.INTERVENTION_LEAD), 12, NOW);

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(keys.publicKeyBase64()))
                .setExpectedIssuer("https://goodschool.local")
                .setExpectedAudience("goodschool")
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60))
                .build().processToClaims(token);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("reader", "intervention-lead");
        assertThat(claims.getSubject()).isEqualTo("a.officer");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(12 * 3600);
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        String first = LocalKeys.in(folder).publicKeyBase64();

        assertThat(LocalKeys.in(folder).publicKeyBase64()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))).isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeySaysWhatToDo() throws IOException {
        Files.writeString(folder.resolve("signing-key.json"), "not a key");

        assertThatThrownBy(() -> LocalKeys.in(folder)).isInstanceOf(Problem.class).hasMessageContaining("delete the file");
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheRolesThatThereAre() {
        assertThatThrownBy(() -> Role.named("headteacher")).isInstanceOf(Problem.class)
                .hasMessageContaining("headteacher").hasMessageContaining("duty-desk").hasMessageContaining("partner-manager");
    }

    private static PublicKey publicKey(String base64) throws Exception {
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
