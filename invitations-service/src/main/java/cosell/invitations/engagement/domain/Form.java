package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import cosell.platform.forms.EmailAddresses;
import cosell.platform.forms.IsoCodes;
import cosell.platform.forms.PhoneNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the parts of a draft into values and notes every part that can't be one. Used for one draft. */
final class Form {

    static final int MAX_NAME = 255;
    static final int MAX_NOTES = 4_000;
    static final int MAX_TEAM = 50;
    static final int MAX_SOLUTIONS = 50;

    private final List<EngagementRefusal> refusals = new ArrayList<>();

    List<EngagementRefusal> refusals() {
        return List.copyOf(refusals);
    }

    void refuse(EngagementRefusal refusal) {
        refusals.add(refusal);
    }

    /** Null for a text that is missing, blank or too long. */
    @Nullable
    String text(String pointer, @Nullable String value, int atMost) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > atMost) {
            refuse(new EngagementRefusal.TextTooLong(pointer, atMost));
            return null;
        }
        return value.strip();
    }

    /** As {@link #text}, but it must be there. */
    @Nullable
    String required(String pointer, @Nullable String value, int atMost, String rule) {
        if (value == null || value.isBlank()) {
            refuse(new EngagementRefusal.FieldMissing(pointer, rule));
            return null;
        }
        return text(pointer, value, atMost);
    }

    @Nullable
    Money money(String pointer, @Nullable MoneyDraft draft) {
        if (draft == null) {
            return null;
        }
        BigDecimal amount = amount(pointer + "/amount", draft.amount());
        String currency = currency(pointer + "/currency", draft.currency());
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    /** People; each needs a name, and somebody all three of name, phone and e-mail (D-03). */
    List<Person> team(String pointer, List<PersonDraft> drafts) {
        if (drafts.size() > MAX_TEAM) {
            refuse(new EngagementRefusal.TooManyEntries(pointer, MAX_TEAM));
            return List.of();
        }
        List<Person> team = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            person(pointer + "/" + index, drafts.get(index), team);
        }
        if (drafts.stream().noneMatch(Form::isFull)) {
            refuse(new EngagementRefusal.NoFullMember(pointer));
        }
        return team;
    }

    @Nullable
    Help help(String pointer, @Nullable HelpDraft draft, Set<String> kinds) {
        if (draft == null) {
            return null;
        }
        String kind = required(pointer + "/kind", draft.kind(), MAX_NAME, "I-01");
        String notes = text(pointer + "/notes", draft.notes(), MAX_NOTES);
        if (kind != null && !kinds.contains(kind)) {
            refuse(new EngagementRefusal.UnknownCode(pointer + "/kind", sorted(kinds), "I-01"));
            return null;
        }
        return kind == null ? null : new Help(kind, notes);
    }

    @Nullable
    CrmId crm(String pointer, @Nullable CrmIdDraft draft) {
        if (draft == null) {
            return null;
        }
        String system = required(pointer + "/system", draft.system(), MAX_NAME, "D-10");
        String id = required(pointer + "/id", draft.id(), MAX_NAME, "D-10");
        return system == null || id == null ? null : new CrmId(system, id);
    }

    /** The named contacts as the invitee's directory entry spells them (I-03a). */
    List<String> contacts(String pointer, List<String> addresses, Party invitee) {
        List<String> known = new ArrayList<>();
        for (int index = 0; index < addresses.size(); index++) {
            String place = pointer + "/" + index;
            invitee.contact(addresses.get(index))
                    .ifPresentOrElse(
                            known::add, () -> refuse(new EngagementRefusal.UnknownContact(place, invitee.id())));
        }
        return known.stream().distinct().toList();
    }

    /** Refuses ids that come twice and lists that are too long. */
    void solutionIds(String pointer, List<String> ids) {
        if (ids.size() > MAX_SOLUTIONS) {
            refuse(new EngagementRefusal.TooManyEntries(pointer, MAX_SOLUTIONS));
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < ids.size(); index++) {
            if (!seen.add(ids.get(index))) {
                refuse(new EngagementRefusal.ListedTwice(pointer + "/" + index + "/id"));
            }
        }
    }

    @Nullable
    String place(String pointer, @Nullable String placeId, Party invitee) {
        if (placeId != null && !invitee.hasPlace(placeId)) {
            refuse(new EngagementRefusal.UnknownPlace(pointer, invitee.id()));
            return null;
        }
        return placeId;
    }

    @Nullable
    OrganizationId organization(String pointer, @Nullable String id) {
        String text = required(pointer, id, MAX_NAME, "I-01");
        if (text == null) {
            return null;
        }
        if (!OrganizationId.isValid(text)) {
            refuse(new EngagementRefusal.Malformed(pointer, "an organization id such as fabrikam"));
            return null;
        }
        return new OrganizationId(text);
    }

    static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private @Nullable BigDecimal amount(String pointer, @Nullable BigDecimal amount) {
        if (amount == null) {
            refuse(new EngagementRefusal.FieldMissing(pointer, "D-03"));
            return null;
        }
        if (amount.signum() < 0 || !Money.fits(amount)) {
            refuse(new EngagementRefusal.Malformed(
                    pointer, "an amount of zero or more with at most 4 decimals and 16 digits before them"));
            return null;
        }
        return amount;
    }

    private @Nullable String currency(String pointer, @Nullable String code) {
        if (code == null || code.isBlank()) {
            refuse(new EngagementRefusal.FieldMissing(pointer, "D-03"));
            return null;
        }
        if (!IsoCodes.isCurrency(code)) {
            refuse(new EngagementRefusal.Malformed(pointer, "an ISO 4217 currency code such as USD"));
            return null;
        }
        return code;
    }

    private void person(String pointer, PersonDraft draft, List<Person> team) {
        String name = required(pointer + "/name", draft.name(), MAX_NAME, "D-03");
        String phone = formed(
                pointer + "/phone", draft.phone(), PhoneNumbers::isE164, "an E.164 phone number such as +420222333444");
        String email = formed(
                pointer + "/email",
                draft.email(),
                EmailAddresses::isValid,
                "an e-mail address such as a.b@contoso.example");
        team.add(new Person(Objects.requireNonNullElse(name, ""), phone, email));
    }

    private @Nullable String formed(String pointer, @Nullable String value, Predicate<String> fits, String form) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!fits.test(value)) {
            refuse(new EngagementRefusal.Malformed(pointer, form));
            return null;
        }
        return value;
    }

    private static boolean isFull(PersonDraft draft) {
        return isThere(draft.name()) && isThere(draft.phone()) && isThere(draft.email());
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
