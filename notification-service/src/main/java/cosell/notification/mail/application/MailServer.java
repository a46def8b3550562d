package cosell.notification.mail.application;

import cosell.notification.ledger.domain.Answer;
import cosell.notification.mail.domain.Mail;
import reactor.core.publisher.Mono;

/** The server that mails are handed to. */
public interface MailServer {

    /** What the server said. Never fails: trouble is an answer too. */
    Mono<Answer> send(Mail mail);

    /** Whether it makes sense to try just now. */
    boolean isReachable();
}
