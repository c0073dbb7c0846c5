package org.goodschool.registry.register;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.goodschool.chassis.eventstore.Sql;
import org.goodschool.chassis.rest.ProblemException;
import org.goodschool.chassis.rest.Ranking.Rank;
import org.goodschool.registry.lineage.Families;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Schools by whatever a caller knows of them: a number, a postcode, or words of the name. A word that is in no school's name
 * is taken for a typing error, and finds names with a word that resembles it.
 */
final class SchoolSearch {

    static final String PARAMETER = "search";

    private static final int MOST_WORDS = 10;
    /** Blanks and commas, and what a pattern has a meaning of its own for. */
    private static final String BETWEEN_WORDS = "[\\s,%_!\\\\]+";
    private static final String NUMBER = "[0-9]{3}/?[0-9]{4}|[0-9]{6}|[0-9]{8}";

    private SchoolSearch() {
    }

    static Uni<Rank> by(Mutiny.Session session, String given, Double ignored) {
        if (given.matches(NUMBER)) {
            return byNumber(session, given.replace("/", ""));
        }
        return Postcodes.beginning(given).map(beginning -> Uni.createFrom().item(byPostcode(beginning)))
                .orElseGet(() -> byName(session, given));
    }

    /** A URN, those it went on as after it, a LAESTAB or a UKPRN. */
    private static Uni<Rank> byNumber(Mutiny.Session session, String number) {
        int urn = Integer.parseInt(number);
        return Families.ledTo(session, List.of(urn)).map(urns -> new Rank(
                "(r.urn in (:searchUrns) or r.laEstab = :searchNumber or r.ukprn = :searchNumber)",
                "cast(case when r.urn = :searchUrn or r.laEstab = :searchNumber or r.ukprn = :searchNumber then 0 else 1 end as Double)",
                Map.of("searchUrns", urns, "searchUrn", urn, "searchNumber", number)));
    }

    private static Rank byPostcode(String beginning) {
        return new Rank("r.postcode like :searchPostcode", "cast(length(r.name) as Double)", Map.of("searchPostcode", beginning + "%"));
    }

    private static Uni<Rank> byName(Mutiny.Session session, String given) {
        List<String> words = Stream.of(given.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS)).filter(word -> !word.isEmpty()).distinct().toList();
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw ProblemException.badRequest(PARAMETER, "must have 1 to " + MOST_WORDS + " words");
        }
        String[] parts = words.stream().map(SchoolSearch::part).toArray(String[]::new);
        return Sql.on(session, "select 1 from school where lower(name) like all(cast(:parts as text[])) limit 1").set("parts", parts).rows()
                .chain(found -> found.isEmpty() ? known(session, words, parts) : Uni.createFrom().item(Set.copyOf(words)))
                .map(known -> byName(words, known));
    }

    /** Asked only where no name has all of the words: to look for a word that many names have takes longer than to find it. */
    private static Uni<Set<String>> known(Mutiny.Session session, List<String> words, String[] parts) {
        return Sql.on(session, """
                        select word from unnest(cast(:words as text[]), cast(:parts as text[])) given(word, part)
                        where exists (select 1 from school where lower(name) like part)""")
                .set("words", words.toArray(String[]::new))
                .set("parts", parts)
                .column(String.class).map(Set::copyOf);
    }

    /** @param known those that stand in some name as they are */
    private static Rank byName(List<String> words, Set<String> known) {
        List<String> where = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (String word : words) {
            String name = "searchWord" + where.size();
            if (known.contains(word)) {
                where.add("lower(r.name) like :" + name);
                parameters.put(name, part(word));
            } else {
                where.add("cast(sql('(? <% ?)', :" + name + ", lower(r.name)) as Boolean) = true");
                unlike.add("cast(sql('(? <<-> ?)', :" + name + ", lower(r.name)) as Double)");
                parameters.put(name, word);
            }
        }
        parameters.put("searchBeginning", String.join(" ", words) + "%");
        // the nearest words first, then names that begin with them, then the shortest
        unlike.add("(case when lower(r.name) like :searchBeginning then 0 else 1 end)");
        unlike.add("length(r.name) / 1000.0");
        return new Rank(String.join(" and ", where), "cast(" + String.join(" + ", unlike) + " as Double)", parameters);
    }

    private static String part(String word) {
        return "%" + word + "%";
    }
}
