package cosell.endtoend.driver;

/** Another one for stories of operators: garbage stands on its topics, and its databases are put back. */
public final class OperatedSuite extends SharedSuite {

    public OperatedSuite() {
        super("operated-suite");
    }
}
