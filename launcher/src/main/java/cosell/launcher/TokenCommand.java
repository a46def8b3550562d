package cosell.launcher;

import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a bearer token for a demo user. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a bearer token of the running suite's development issuer.")
final class TokenCommand implements Runnable {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Parameters(paramLabel = "USER", description = "A demo user, such as admin@contoso.example.")
    private String user = "";

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public void run() {
        terminal.out().println(Tokens.of(RunningSuite.require(directory.directory()), user));
    }
}
