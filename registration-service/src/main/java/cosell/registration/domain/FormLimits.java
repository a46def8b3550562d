package cosell.registration.domain;

import cosell.registration.domain.FieldRefusal.TooLong;
import cosell.registration.domain.FieldRefusal.TooMany;
import cosell.registration.domain.ProgrammeRefusal.UnknownQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much a form may hold, complete or not. */
final class FormLimits {

    static final int MAX_DOCUMENTS = 50;
    static final int MAX_ANSWERS = 50;
    static final int MAX_NAME = 255;
    static final int MAX_TEXT = 4_000;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final List<RegistrationRefusal> refusals = new ArrayList<>();

    private FormLimits() {}

    static List<RegistrationRefusal> refusalsOf(Form form) {
        FormLimits limits = new FormLimits();
        limits.check(form);
        return List.copyOf(limits.refusals);
    }

    private void check(Form form) {
        text("/programme", form.programme(), MAX_NAME);
        text("/solutionId", form.solutionId(), MAX_NAME);
        Contact contact = form.contact();
        if (contact != null) {
            text("/contact/name", contact.name(), MAX_NAME);
            text("/contact/phone", contact.phone(), MAX_NAME);
            text("/contact/email", contact.email(), MAX_NAME);
        }
        count("/deployment", form.deployment().size(), MAX_ANSWERS);
        form.deployment().forEach(this::answer);
        count("/documents", form.documents().size(), MAX_DOCUMENTS);
        for (int index = 0; index < form.documents().size(); index++) {
            ProofDocument document = form.documents().get(index);
            text("/documents/" + index + "/name", document.name(), MAX_NAME);
            text("/documents/" + index + "/reference", document.reference(), MAX_TEXT);
        }
    }

    /** Codes become names of stored fields, so they are of a plain form. */
    private void answer(String code, String answer) {
        if (CODE.matcher(code).matches()) {
            text(Question.pointer(code), answer, MAX_NAME);
        } else {
            refusals.add(new UnknownQuestion(code, List.of()));
        }
    }

    private void text(String pointer, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            refusals.add(new TooLong(pointer, max));
        }
    }

    private void count(String pointer, int count, int max) {
        if (count > max) {
            refusals.add(new TooMany(pointer, max));
        }
    }
}
