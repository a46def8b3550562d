package cosell.deals.deal.adapter.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import cosell.deals.deal.domain.ContactForms;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers by libphonenumber, addresses by Jakarta Mail. */
public final class LibraryContactForms implements ContactForms {

    private static final String NO_DEFAULT_COUNTRY = "ZZ";
    private static final int LONGEST_ADDRESS = 254;

    /** Jakarta Mail also takes host names without a dot and display names, which reach nobody outside. */
    private static final Pattern BARE_WITH_DOMAIN = Pattern.compile("[^\\s<>\"@,;:]+@[^\\s@]+\\.[^\\s@.]{2,}");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public Optional<String> phone(String text) {
        try {
            PhoneNumber number = phones.parse(text, NO_DEFAULT_COUNTRY);
            boolean plain = !number.hasExtension() && phones.isValidNumber(number);
            return plain ? Optional.of(phones.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isEmail(String text) {
        if (text.length() > LONGEST_ADDRESS || !BARE_WITH_DOMAIN.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException notAnAddress) {
            return false;
        }
    }
}
