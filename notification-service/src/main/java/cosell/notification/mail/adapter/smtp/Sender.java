package cosell.notification.mail.adapter.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Who mails are from; the domain also stands in Message-IDs. */
public record Sender(InternetAddress address) {

    /** From a text such as {@code Cosell <no-reply@cosell.example>}. */
    public static Sender parse(String text) {
        try {
            return new Sender(new InternetAddress(text, true));
        } catch (AddressException unreadable) {
            throw new IllegalArgumentException("cosell.mail.from must read Name <address@domain>", unreadable);
        }
    }

    String domain() {
        String bare = address.getAddress();
        return bare.substring(bare.indexOf('@') + 1);
    }
}
