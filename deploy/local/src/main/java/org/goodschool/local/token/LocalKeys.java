package org.goodschool.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import org.goodschool.local.Json;
import org.goodschool.local.Problem;
import org.goodschool.local.stack.Secrets;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key pair of this machine's stack, made on first use; in production the council's identity provider has it. */
public record LocalKeys(RsaJsonWebKey key) {

    public static final String ISSUER = "https://goodschool.local";
    public static final String AUDIENCE = "goodschool";
    private static final int BITS = 2048;

    public static LocalKeys in(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                Secrets.write(file, generate());
            }
            return new LocalKeys(read(Files.readString(file)));
        } catch (IOException cannot) {
            throw new Problem("cannot read or write the signing key %s: check that you may write to its folder".formatted(file), cannot);
        } catch (JoseException damaged) {
            throw new Problem("the signing key %s is damaged: delete the file and start the stack again".formatted(file), damaged);
        }
    }

    /** An X.509 key in one line, without the PEM's frame, as an environment variable takes it. */
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(((RSAPublicKey) key.getPublicKey()).getEncoded());
    }

    private static String generate() {
        try {
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(BITS);
            fresh.setKeyId("local-" + fresh.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, 12));
            return fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey read(String json) throws JoseException {
        try {
            return new RsaJsonWebKey(Json.MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {
            }));
        } catch (JsonProcessingException notJson) {
            throw new JoseException("not JSON", notJson);
        }
    }
}
