package cosell.platform.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SAM = "sam@contoso.example";

    private final Redactor redactor = new Redactor(" Sam@Contoso.example ");

    /** Somebody. */
    record Somebody(
            String name, @Nullable String phone, @Nullable String email) implements Personal {
        @Override
        public Somebody erased() {
            return new Somebody(ERASED, null, null);
        }
    }

    /** Something in which people occur. */
    record Letter(Somebody from, List<Somebody> to, Map<String, String> remarks, int pages) {}

    @Test
    @DisplayName("P-01 a person is told by the address, whatever its case, and goes with everything about them")
    void takesPeopleOut() {
        Letter letter = new Letter(
                new Somebody("Sam", "+14255550100", "SAM@contoso.example"),
                List.of(new Somebody("Fay", null, "fay@fabrikam.example"), new Somebody("S.", null, SAM)),
                Map.of("p.s.", "Not to <sam@CONTOSO.example>, please."),
                2);

        assertThat(redactor.redacted(letter))
                .isEqualTo(new Letter(
                        new Somebody("(erased)", null, null),
                        List.of(
                                new Somebody("Fay", null, "fay@fabrikam.example"),
                                new Somebody("(erased)", null, null)),
                        Map.of("p.s.", "Not to <(erased)>, please."),
                        2));
        assertThat(redactor.tellingTexts(letter)).containsExactly("/remarks/p.s.");
        assertThat(redactor.tellingTexts(redactor.redacted(letter))).containsExactly("/remarks/p.s.");
    }

    @Test
    @DisplayName("P-01 an actor keeps the organization, and neither subject nor address")
    void takesActorsOut() {
        OrganizationId contoso = new OrganizationId("contoso");

        assertThat(redactor.redacted(new Actor(Actor.Kind.USER, contoso, "u-17", SAM)))
                .isEqualTo(new Actor(Actor.Kind.USER, contoso, "(erased)", null));
        assertThat(redactor.redacted(new Actor(Actor.Kind.USER, contoso, SAM, null)))
                .isEqualTo(new Actor(Actor.Kind.USER, contoso, "(erased)", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adsam@contoso.example", "sam@contoso.example.net", "x.sam@contoso.example", "nobody"})
    void leavesOthersAlone(String other) {
        assertThat(redactor.redacted(other)).isSameAs(other);
        assertThat(redactor.tellingTexts(List.of("to " + other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAM,
                "SAM@contoso.example",
                "mail sam@contoso.example.",
                "'sam@contoso.example'",
                "(sam@contoso.example)",
                "<sam@contoso.example>, or mailto:Sam@Contoso.Example!"
            })
    @DisplayName("P-01 what is taken out of a text is found in it before, and not after")
    void findsWhatItTakesOut(String text) {
        assertThat(Addresses.in(List.of(text))).contains(SAM);
        assertThat(redactor.redacted(text)).contains("(erased)");
        assertThat(Addresses.in(redactor.redacted(text))).doesNotContain(SAM);
    }

    @Test
    void findsAddressesInEveryText() {
        Letter letter = new Letter(
                new Somebody("Sam", null, SAM),
                List.of(new Somebody("or ann@x.example", null, null)),
                Map.of("cc", "bob@x.example;eve@x.example"),
                1);

        assertThat(Addresses.in(letter, null, "\"a.b\"@x.example"))
                .contains(SAM, "ann@x.example", "bob@x.example", "eve@x.example", "\"a.b\"@x.example");
    }
}
