package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** A person as a form gives them, unchecked. */
public record PersonDraft(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    public static PersonDraft of(Person person) {
        return new PersonDraft(person.name(), person.phone(), person.email());
    }
}
