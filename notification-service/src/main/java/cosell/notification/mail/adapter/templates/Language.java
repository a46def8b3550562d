package cosell.notification.mail.adapter.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates and words of one language, all in one folder of the class path: {@code templates/<language>}. A new
 * language is a new folder. Thread-safe.
 */
final class Language {

    private static final String FOLDER = "templates/";

    private final String tag;
    private final Properties words = new Properties();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<Form, Mustache.Compiler> compilers = new HashMap<>();

    /** @param tag BCP 47 language without region */
    Language(String tag) {
        this.tag = tag;
        for (Form form : Form.values()) {
            compilers.put(form, compiler(form));
        }
        try (Reader reader = new StringReader(read("words.properties"))) {
            words.load(reader);
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    /** Whether there are templates in this language. */
    static boolean exists(String tag) {
        return Language.class.getClassLoader().getResource(FOLDER + tag + "/words.properties") != null;
    }

    String tag() {
        return tag;
    }

    /** The template in one of its forms; throws when there is none. */
    String render(String template, Form form, Map<String, Object> model) {
        return templates
                .computeIfAbsent(template + form.ending(), file -> compiler(file, form))
                .execute(model);
    }

    /** The word for a code of reference data; codes that an installation added are shown as they are. */
    String word(String group, String code) {
        return words.getProperty(group + "." + code, code);
    }

    /** The sentence for something of a known kind; the given one where this language has none of its own. */
    String sentence(String group, @Nullable String kind, String otherwise) {
        return kind == null ? otherwise : words.getProperty(group + "." + kind, otherwise);
    }

    /** A phrase with a number in it, in its right plural. */
    String phrase(String name, int number, Locale locale) {
        return new MessageFormat(words.getProperty(name), locale).format(new Object[] {number});
    }

    private Template compiler(String file, Form form) {
        return compilers.getOrDefault(form, Mustache.compiler()).compile(read(file));
    }

    private Mustache.Compiler compiler(Form form) {
        return Mustache.compiler()
                .escapeHTML(form == Form.HTML)
                .emptyStringIsFalse(true)
                .withLoader(partial -> new StringReader(read(partial + form.ending())));
    }

    private String read(String file) {
        String path = FOLDER + tag + "/" + file;
        try (InputStream stream = Language.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + path);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                return reader.readAllAsString();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The forms of a template. */
    enum Form {
        SUBJECT(".subject"),
        TEXT(".txt"),
        HTML(".html");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }
}
