package cosell.launcher.suite;

import cosell.console.Inbox;
import cosell.console.Mail;
import cosell.embedded.mail.ReceivedMail;
import cosell.embedded.mail.SmtpInbox;
import java.util.List;
import java.util.Optional;

/** The embedded inbox as the gateway shows it. */
record SmtpInboxView(SmtpInbox inbox) implements Inbox {

    @Override
    public List<Mail> mails() {
        return inbox.messages().stream().map(SmtpInboxView::mail).toList();
    }

    @Override
    public Optional<Mail> find(String id) {
        return inbox.message(id).map(SmtpInboxView::mail);
    }

    @Override
    public void clear() {
        inbox.clear();
    }

    private static Mail mail(ReceivedMail mail) {
        return new Mail(
                mail.id(), mail.to(), mail.subject(), mail.headers(), mail.text(), mail.html(), mail.receivedAt());
    }
}
