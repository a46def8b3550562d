package cosell.notification.recipients.domain;

import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import cosell.notification.copies.domain.Person;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that one rule names. */
record Candidates(RecipientRule rule, List<Candidate> people) {

    /** One of them, with the name the rule's source gives. */
    record Candidate(String name, String address) {}

    static Candidates of(RecipientRule rule, Stream<Reachable> people) {
        return new Candidates(
                rule,
                people.map(person ->
                                new Candidate(person.name(), person.address().strip()))
                        .toList());
    }

    /** People without an address can't be mailed and count as not there. */
    static Candidates ofPeople(RecipientRule rule, List<Person> people) {
        return new Candidates(
                rule, people.stream().flatMap(Candidates::candidate).toList());
    }

    private static Stream<Candidate> candidate(Person person) {
        String email = person.email();
        return email == null || email.isBlank() ? Stream.of() : Stream.of(new Candidate(person.name(), email.strip()));
    }
}
