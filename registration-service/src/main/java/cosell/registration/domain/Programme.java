package cosell.registration.domain;

import java.util.List;

/** An incentive programme that deals can be registered for (G-06: configuration). */
public record Programme(String code, String name, List<Question> questions) {

    public Programme {
        questions = List.copyOf(questions);
    }
}
