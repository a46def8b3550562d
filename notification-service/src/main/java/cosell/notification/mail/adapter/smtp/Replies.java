package cosell.notification.mail.adapter.smtp;

import cosell.notification.ledger.domain.Answer;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server said out of Jakarta Mail's chains of exceptions. */
final class Replies {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FINAL_REFUSAL = 500;
    private static final int LAST_REFUSAL = 599;
    private static final int MAX_LENGTH = 300;

    private Replies() {}

    /** The refusal with a reply code in the chain; empty when the server said nothing about the mail. */
    static Optional<Answer> refusal(MessagingException failure) {
        for (Exception link = failure; link instanceof MessagingException chained; link = chained.getNextException()) {
            int code = code(chained);
            if (code >= FIRST_REFUSAL && code <= LAST_REFUSAL) {
                String reply = line(chained.getMessage());
                return Optional.of(code >= FIRST_FINAL_REFUSAL ? new Answer.Never(reply) : new Answer.NotNow(reply));
            }
        }
        return Optional.empty();
    }

    /** A reply on one line. */
    static String line(@Nullable String reply) {
        String line =
                reply == null ? "" : reply.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
    }

    private static int code(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException content -> content.getReturnCode();
            default -> -1;
        };
    }
}
