package cosell.notification.mail.adapter.smtp;

import cosell.notification.ledger.domain.Answer;
import cosell.notification.mail.domain.Mail;
import cosell.platform.failure.FailPoint;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands over one mail in one connection. Blocks its thread, for as long as the time limits allow. */
final class SmtpConversation {

    private final SmtpAddress address;
    private final Sender sender;
    private final Session session;

    SmtpConversation(SmtpAddress address, Sender sender, int timeoutMillis) {
        this.address = address;
        this.sender = sender;
        this.session = Session.getInstance(address.properties(timeoutMillis, sender.domain()));
    }

    /** The server's answer; throws {@link UnreachableException} when there is none. */
    Answer handOver(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMail message = MimeMail.of(mail, sender, session);
        try (SMTPTransport transport = (SMTPTransport) session.getTransport(address.protocol())) {
            connect(transport);
            FailPoint.BEFORE_MAIL.reached();
            transport.sendMessage(message, message.getAllRecipients());
            FailPoint.AFTER_MAIL.reached();
            return new Answer.Taken(Replies.line(transport.getLastServerResponse()));
        } catch (MessagingException failure) {
            return Replies.refusal(failure).orElseThrow(() -> new UnreachableException(nameOf(failure), false));
        }
    }

    private void connect(SMTPTransport transport) {
        try {
            transport.connect(address.host(), address.port(), address.user(), address.password());
        } catch (MessagingException failure) {
            throw new UnreachableException(nameOf(failure), true);
        }
    }

    /** Class names only: messages may quote addresses. */
    private static String nameOf(MessagingException failure) {
        Exception cause = failure.getNextException();
        return cause == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + "/" + cause.getClass().getSimpleName();
    }
}
