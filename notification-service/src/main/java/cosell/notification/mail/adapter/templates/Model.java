package cosell.notification.mail.adapter.templates;

import cosell.notification.copies.domain.Person;
import cosell.notification.notices.domain.Correction;
import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What templates show, cleaned and in the recipient's language and formats. What is not known is left out. */
final class Model {

    private final Language language;
    private final Formats formats;
    private final Map<String, Object> values = new HashMap<>();

    Model(Language language, Formats formats) {
        this.language = language;
        this.formats = formats;
    }

    Map<String, Object> values() {
        return values;
    }

    /** A text on one line. */
    Model line(String key, @Nullable String text) {
        return put(key, text == null ? "" : CleanText.line(text));
    }

    /** A text of several lines. */
    Model block(String key, @Nullable String text) {
        return put(key, text == null ? "" : CleanText.block(text));
    }

    /** A code of reference data, in words. */
    Model word(String key, String group, @Nullable String code) {
        return line(key, code == null ? null : language.word(group, code));
    }

    Model words(String key, String group, List<String> codes) {
        return line(key, codes.stream().map(code -> language.word(group, code)).collect(Collectors.joining("; ")));
    }

    Model phrase(String key, String name, int number) {
        return line(key, language.phrase(name, number, formats.locale()));
    }

    Model moment(String key, java.time.Instant moment) {
        return line(key, formats.moment(moment));
    }

    Model date(String key, @Nullable LocalDate date) {
        return line(key, date == null ? null : formats.date(date));
    }

    Model money(String key, @Nullable Money money) {
        return line(key, money == null ? null : formats.money(money));
    }

    Model country(String key, String code) {
        return line(key, formats.country(code));
    }

    Model lines(String key, List<String> texts) {
        return line(key, String.join(", ", texts));
    }

    Model person(String key, @Nullable Person person) {
        return people(key, person == null ? List.of() : List.of(person));
    }

    Model people(String key, List<Person> people) {
        return line(key, people.stream().map(Model::contact).collect(Collectors.joining("; ")));
    }

    Model corrections(String key, List<Correction> corrections) {
        values.put(key, corrections.stream().map(this::correction).toList());
        return this;
    }

    private Model put(String key, String text) {
        values.put(key, text);
        return this;
    }

    private static String contact(Person person) {
        return Stream.of(person.name(), person.email(), person.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> correction(Correction correction) {
        String kind = correction.kind();
        return Map.of(
                "message", CleanText.line(language.sentence("wrong", kind, correction.message())),
                "fix", CleanText.line(language.sentence("fix", kind, correction.fix())));
    }
}
