package cosell.embedded.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;

/** One SMTP delivery: its recipients, then its content, which is stored before the sender hears "250". */
final class MailReceiver implements MessageHandler {

    private static final int LIMIT = 25 * 1024 * 1024;
    private static final int TRY_LATER = 451;

    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();

    MailReceiver(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void from(String from) {
        // Anybody may write to a development inbox.
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
        var content = data.readNBytes(LIMIT + 1);
        if (content.length > LIMIT) {
            throw new TooMuchDataException();
        }
        try {
            mailbox.add(recipients, content);
        } catch (IOException _) {
            throw new RejectException(TRY_LATER, "The mail could not be stored");
        }
        return null;
    }

    @Override
    public void done() {
        // Nothing is held beyond a delivery.
    }
}
