package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodschool.chassis.eventstore.Json;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The same POST under the same key has one effect and one answer, whoever lost the connection when. The answer is
 * written in the transaction of the effect, so neither is ever there without the other. A refusal is not kept.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final List<String> KEPT_HEADERS = List.of("ETag", "Location");

    Uni<Response> once(Mutiny.Session session, Caller.Request request, String body, Uni<Response> effect) {
        String hash = sha256(request.target() + "\n" + body);
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))", Boolean.class)
                .setParameter("key", request.actor() + "\n" + request.idempotencyKey())
                .getSingleResult()
                .chain(locked -> locked ? answerKept(session, request, hash) : Uni.createFrom().failure(stillRunning()))
                .chain(kept -> kept != null ? Uni.createFrom().item(kept)
                        : effect.call(response -> keep(session, request, hash, response)));
    }

    private Uni<Response> answerKept(Mutiny.Session session, Caller.Request request, String hash) {
        return session.createNativeQuery("""
                        select request_hash, status, cast(headers as text), body from idempotency_key
                        where actor = :actor and key = :key""", Object[].class)
                .setParameter("actor", request.actor()).setParameter("key", request.idempotencyKey())
                .getSingleResultOrNull()
                .map(row -> {
                    if (row == null) {
                        return null;
                    }
                    if (!row[0].equals(hash)) {
                        throw ProblemException.of(422, "idempotency-key-reused", "Another request under the same key",
                                "This Idempotency-Key was used with another address or body. Take a new key.");
                    }
                    Response.ResponseBuilder response = Response.status(((Number) row[1]).intValue())
                            .header("Idempotency-Replayed", "true");
                    Json.object((String) row[2]).properties()
                            .forEach(header -> response.header(header.getKey(), header.getValue().asText()));
                    if (row[3] != null) {
                        response.type(MediaType.APPLICATION_JSON_TYPE).entity(row[3]);
                    }
                    return response.build();
                });
    }

    private Uni<Integer> keep(Mutiny.Session session, Caller.Request request, String hash, Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name -> {
            if (response.getHeaderString(name) != null) {
                headers.put(name, response.getHeaderString(name));
            }
        });
        return session.createNativeQuery("""
                        insert into idempotency_key (actor, key, request_hash, status, headers, body)
                        values (:actor, :key, :hash, :status, cast(cast(:headers as text) as jsonb), nullif(:body, ''))""")
                .setParameter("actor", request.actor())
                .setParameter("key", request.idempotencyKey())
                .setParameter("hash", hash)
                .setParameter("status", response.getStatus())
                .setParameter("headers", Json.write(headers))
                .setParameter("body", response.hasEntity() ? response.getEntity().toString() : "")
                .executeUpdate();
    }

    private static ProblemException stillRunning() {
        return ProblemException.of(409, "still-running", "The same request is still running",
                "A request under this Idempotency-Key has not ended yet. Ask again in a moment.");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
