package cosell.registration.domain;

import java.util.List;

/**
 * A fact about the deployment that a programme asks for.
 *
 * @param code name of the answer in a registration
 * @param text the question
 * @param answers the possible answers; any text when empty
 */
public record Question(String code, String text, List<String> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    /** Where its answer stands in a registration's JSON. */
    String pointer() {
        return pointer(code);
    }

    static String pointer(String code) {
        return "/deployment/" + code.replace("~", "~0").replace("/", "~1");
    }

    boolean takes(String answer) {
        return answers.isEmpty() || answers.contains(answer);
    }
}
