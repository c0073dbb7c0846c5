package org.goodschool.partner.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.goodschool.chassis.testing.Backends;
import org.goodschool.partner.Api;
import org.goodschool.partner.OtherServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConcurrentAllocationTest {

    private static final int RIVALS = 16;

    @Test
    void given_a_partner_with_three_places_when_sixteen_schools_want_one_at_once_then_exactly_three_get_one() {
        List<Integer> schools = IntStream.range(0, RIVALS).mapToObj(i -> 903000 + i).toList();
        schools.forEach(urn -> OtherServices.schoolRegistered(urn, "001", "Primary"));
        schools.forEach(urn -> OtherServices.inspected(urn, "REQUIRES_IMPROVEMENT", "2013-11-14"));
        schools.forEach(urn -> Api.awaitSchool(urn, Api::eligible));
        String partner = Api.partner(3);

        List<Response> answers = atOnce(schools.stream()
                .<Callable<Response>>map(urn -> () -> Api.allocate(urn, partner)).toList());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).hasSize(RIVALS - 3)
                .allSatisfy(answer -> assertThat(Api.code(answer)).isEqualTo("over-capacity"));
        assertThat(Api.get("/v1/partners/" + partner).<Integer>path("placesTaken")).isEqualTo(3);
        assertThat(Api.get("/v1/allocations?inForce=true&partnerId=" + partner).<List<?>>path("items")).hasSize(3);
    }

    @Test
    void given_an_eligible_school_when_sixteen_partners_are_allocated_at_once_then_exactly_one_is() {
        Api.eligibleSchool(903100);
        List<String> partners = IntStream.range(0, RIVALS).mapToObj(i -> Api.partner(1)).toList();

        List<Response> answers = atOnce(partners.stream()
                .<Callable<Response>>map(partner -> () -> Api.allocate(903100, partner)).toList());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(Api.code(answer)).isEqualTo("already-allocated"));
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Response>> futures = threads.invokeAll(calls);
            return futures.stream().map(ConcurrentAllocationTest::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
