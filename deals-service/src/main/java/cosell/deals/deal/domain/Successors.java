package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Form;
import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.platform.domain.OrganizationId;
import cosell.platform.forms.EmailAddresses;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about who takes the place of a colleague who leaves, and about addresses that are given alone. */
public final class Successors {

    private static final String RULE = "D-24";
    private static final String SUCCESSOR = "/successor";

    private Successors() {}

    /** Everything that is wrong with an address that stands for a person. */
    public static List<DealRefusal> addressRefusals(
            String pointer, @Nullable String address, ContactForms forms, String rule) {
        return Stream.concat(
                        Checks.given(pointer, address, rule),
                        Checks.form(pointer, address, Form.EMAIL, text -> forms.isEmail(text.strip()), rule))
                .toList();
    }

    /** A successor can be reached both ways, so that a team which needs who leaves has a full member again. */
    public static List<DealRefusal> refusals(
            OrganizationId owner,
            @Nullable String leaving,
            @Nullable PersonDraft successor,
            Circumstances circumstances) {
        Stream<DealRefusal> ofLeaving =
                addressRefusals("/email", leaving, circumstances.rulebook().forms(), RULE).stream();
        return Stream.concat(ofLeaving, ofSuccessor(owner, leaving, successor, circumstances))
                .distinct()
                .toList();
    }

    /** The successor as they will stand in teams; passes every rule. */
    public static Person read(OrganizationId owner, PersonDraft successor, Circumstances circumstances) {
        return new ContentReader(new Setting(owner, null, circumstances))
                .people(List.of(successor))
                .getFirst();
    }

    private static Stream<DealRefusal> ofSuccessor(
            OrganizationId owner,
            @Nullable String leaving,
            @Nullable PersonDraft successor,
            Circumstances circumstances) {
        if (successor == null) {
            return Stream.of(new Missing(SUCCESSOR, RULE));
        }
        Setting setting = new Setting(owner, null, circumstances);
        Stream<DealRefusal> faulty = Stream.concat(
                Checks.fullPerson(SUCCESSOR, successor, RULE), Checks.person(SUCCESSOR, successor, setting, RULE));
        return isSame(leaving, successor.email())
                ? Stream.concat(faulty, Stream.of(new FieldRefusal.OwnSuccessor(SUCCESSOR + "/email")))
                : faulty;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && EmailAddresses.normalized(one).equals(EmailAddresses.normalized(other));
    }
}
