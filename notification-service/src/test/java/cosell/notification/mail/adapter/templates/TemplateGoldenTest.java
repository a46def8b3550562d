package cosell.notification.mail.adapter.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.mail.domain.Mail;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.NotificationKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mail in every language, word for word. {@code -Dgolden.write=true} writes the files anew. */
class TemplateGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/mail");
    private static final List<String> LOCALES = List.of("en-US", "cs-CZ");

    private final TemplateComposer composer = new TemplateComposer(URI.create("https://cosell.example/"));

    static Stream<Arguments> everyMail() {
        return EveryNotice.all()
                .flatMap(notice -> LOCALES.stream().map(locale -> Arguments.of(notice.kind(), locale, notice)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyMail")
    void readsWordForWord(NotificationKind kind, String locale, Notice notice) throws IOException {
        Mail mail = compose(locale, notice);

        Path file = GOLDEN.resolve(locale).resolve(kind.template() + ".txt");
        String actual = mail.subject() + "\n=====\n" + mail.text() + "=====\n" + mail.html();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyMail")
    void saysTheSameInTextAndHtml(NotificationKind kind, String locale, Notice notice) {
        Mail mail = compose(locale, notice);

        assertThat(words(shown(mail.html()))).isEqualTo(words(mail.text().replaceAll("(?m)^- ", "")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyMail")
    void isAccessible(NotificationKind kind, String locale, Notice notice) {
        Mail mail = compose(locale, notice);

        assertThat(mail.language()).isEqualTo(locale.substring(0, 2));
        assertThat(mail.html())
                .contains("<html lang=\"" + mail.language() + "\">", "<h1 ", "</title>")
                .doesNotContain("<img", "<script");
    }

    @Test
    void noKindIsLeftOut() {
        assertThat(EveryNotice.all().map(Notice::kind)).containsExactly(NotificationKind.values());
    }

    private Mail compose(String locale, Notice notice) {
        String zone = locale.equals("cs-CZ") ? "Europe/Prague" : "America/Los_Angeles";
        var recipient = Samples.recipient("alice@contoso.example", locale, zone);
        return composer.compose(Samples.entry(notice, recipient, new Delivery.Waiting(0, Samples.NOW, null)));
    }

    /** What a reader sees of HTML: the body without its tags. */
    private static String shown(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
