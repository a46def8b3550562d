package cosell.notification.mail.adapter.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.domain.Mail;
import cosell.notification.notices.domain.Correction;
import cosell.notification.notices.domain.Notice;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateComposerTest {

    private final TemplateComposer composer = new TemplateComposer(URI.create("https://cosell.example"));

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 day is left",
        "en, 2, 2 days are left",
        "en, 7, 7 days are left",
        "cs, 1, Zbývá 1 den",
        "cs, 2, Zbývají 2 dny",
        "cs, 4, Zbývají 4 dny",
        "cs, 5, Zbývá 5 dní",
        "cs, 7, Zbývá 7 dní",
    })
    void countsDaysAsTheLanguageDoes(String language, int days, String phrase) {
        assertThat(compose(new Notice.InvitationReminder(Samples.invitation(), days), language, "UTC")
                        .subject())
                .startsWith(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 correction is needed",
        "en, 5, 5 corrections are needed",
        "cs, 1, je potřeba 1 oprava",
        "cs, 3, jsou potřeba 3 opravy",
        "cs, 5, je potřeba 5 oprav",
    })
    void countsCorrectionsAsTheLanguageDoes(String language, int count, String phrase) {
        var corrections = Collections.nCopies(count, Correction.written("/x", "Wrong.", "Mend it."));

        assertThat(compose(new Notice.RegistrationActionRequired(Samples.registration(), corrections), language, "UTC")
                        .subject())
                .contains(phrase);
    }

    @Test
    void writesDatesTimesAndAmountsAsTheRecipientDoes() {
        var notice = new Notice.InvitationReceived(Samples.invitation());

        assertThat(normalized(compose(notice, "cs-CZ", "Europe/Prague").text()))
                .contains("6. prosince 2026", "10:00 SEČ", "125 000,00 US$", "31. března 2027", "Česko");
        assertThat(normalized(compose(notice, "en-US", "America/Los_Angeles").text()))
                .contains("December 6, 2026", "1:00 AM PST", "$125,000.00", "March 31, 2027", "Czechia");
        assertThat(normalized(compose(notice, "en-GB", "Europe/London").text()))
                .contains("6 December 2026", "09:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"de-DE, en", "fr, en", "not a locale, en", "'', en", "cs, cs", "cs-SK, cs", "CS-cz, cs"})
    void writesEnglishWhereALanguageIsMissing(String locale, String language) {
        assertThat(compose(new Notice.DealWon(Samples.FABRIKAM), locale, "Nowhere/Atall")
                        .language())
                .isEqualTo(language);
    }

    @Test
    void writesTheSameMailEveryTime() {
        LedgerEntry entry = entry(new Notice.InvitationReceived(Samples.invitation()), "cs-CZ", "Europe/Prague");

        assertThat(composer.compose(entry))
                .isEqualTo(new TemplateComposer(URI.create("https://cosell.example")).compose(entry));
    }

    @Test
    void linksToTheRecipientsDealAndReviewersToTheRegistration() {
        assertThat(compose(new Notice.DealWon(Samples.FABRIKAM), "en", "UTC").text())
                .contains("Open the deal: https://cosell.example/deals/" + Samples.OUTBOUND);
        assertThat(compose(new Notice.RegistrationReview(Samples.registration(), List.of()), "en", "UTC")
                        .text())
                .contains("Open the registration: https://cosell.example/registrations/"
                        + Samples.registration().registration());
    }

    @Test
    void aCodeThatAnInstallationAddedIsShownAsItIs() {
        assertThat(compose(new Notice.InvitationDeclined(Samples.FABRIKAM, "OUR_OWN", null), "cs", "UTC")
                        .text())
                .contains("Důvod: OUR_OWN");
    }

    @Test
    void aCorrectionIsInTheLanguageOfTheMailWhereItHasWordsForIt() {
        var known = new Correction("/contract/signedOn", "Lies ahead.", "Wait.", "VALUE_OUT_OF_RANGE", "G-03");
        var elsewhere = new Correction("/elsewhere", "Is too low.", "Raise it.", "VALUE_OUT_OF_RANGE", "G-03");
        var corrections =
                List.of(known, elsewhere, Correction.written("/contract/signedOn", "Is blurred.", "Scan it."));
        var notice = new Notice.RegistrationActionRequired(Samples.registration(), corrections);

        assertThat(compose(notice, "cs", "UTC").text())
                .contains(
                        "- Datum podpisu smlouvy leží v budoucnosti. Co udělat: Až bude smlouva podepsána,",
                        "- Is too low. Co udělat: Raise it.",
                        "- Is blurred. Co udělat: Scan it.")
                .doesNotContain("Lies ahead.", "Wait.");
        assertThat(compose(notice, "en", "UTC").text()).contains("Lies ahead.", "Wait.");
    }

    private Mail compose(Notice notice, String locale, String zone) {
        return composer.compose(entry(notice, locale, zone));
    }

    private static LedgerEntry entry(Notice notice, String locale, String zone) {
        var recipient = Samples.recipient("alice@contoso.example", locale, zone);
        return Samples.entry(notice, recipient, new Delivery.Waiting(0, Samples.NOW, null));
    }

    /** Locales put spaces of several kinds between digits. */
    private static String normalized(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
