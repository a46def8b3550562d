package cosell.notification.recipients.domain;

import java.util.regex.Pattern;

/** The form an address must have to be written to. */
final class MailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private MailAddress() {}

    static boolean isValid(String address) {
        return address.length() <= MAX_LENGTH && FORM.matcher(address).matches();
    }
}
