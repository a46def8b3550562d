package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Person;
import cosell.invitations.engagement.domain.PersonDraft;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody one can reach, in JSON. */
record PersonJson(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    static List<PersonDraft> drafts(@Nullable List<PersonJson> people) {
        return Objects.requireNonNullElse(people, List.<PersonJson>of()).stream()
                .map(person -> new PersonDraft(person.name(), person.phone(), person.email()))
                .toList();
    }

    static @Nullable PersonJson of(@Nullable Person person) {
        return person == null ? null : new PersonJson(person.name(), person.phone(), person.email());
    }

    static List<PersonJson> of(List<Person> people) {
        return people.stream()
                .map(person -> new PersonJson(person.name(), person.phone(), person.email()))
                .toList();
    }
}
