package cosell.platform.web;

/**
 * Ends a request with a problem. Thrown by, or given as {@code Mono.error} in, controllers and what they call; it
 * carries no stack trace because it is an answer and no defect.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.reason().name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
