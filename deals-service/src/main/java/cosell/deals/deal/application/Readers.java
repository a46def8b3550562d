package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of its organization's people may see a deal (V-01), as marks that stand in the deal's index and that a caller
 * may hold: one text decides both about a list and about a single deal.
 */
public final class Readers {

    private Readers() {}

    /** The marks of a deal; a caller who holds any of them sees it. */
    public static List<String> of(Deal deal) {
        List<String> marks = new ArrayList<>();
        String location = deal.identity().locationId();
        marks.add(ofLocation(location));
        addresses(deal.content().team()).stream()
                .flatMap(email -> Stream.of(member(email), memberAt(location, email)))
                .forEach(marks::add);
        Inviter inviter = deal.sharing().inviter();
        if (deal.status() == DealStatus.RECEIVED && inviter != null) {
            inviter.named().stream().map(Readers::plain).map(Readers::named).forEach(marks::add);
        }
        return marks;
    }

    /** The addresses of a team, in lower case. */
    public static List<String> addresses(List<Person> team) {
        return team.stream()
                .map(Person::email)
                .filter(Objects::nonNull)
                .map(Readers::plain)
                .distinct()
                .toList();
    }

    /** The marks of deals in whose team somebody is, at these locations; null for all. */
    public static List<String> ofMember(String address, @Nullable List<String> locations) {
        String email = plain(address);
        return locations == null
                ? List.of(member(email))
                : locations.stream().map(location -> memberAt(location, email)).toList();
    }

    public static String ofLocation(String location) {
        return "location " + location;
    }

    public static String member(String email) {
        return "member " + email;
    }

    static String memberAt(String location, String email) {
        return "member " + location + " " + email;
    }

    static String named(String email) {
        return "named " + email;
    }

    public static String plain(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
