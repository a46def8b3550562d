package cosell.platform.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers in E.164 form. Thread-safe. */
public final class PhoneNumbers {

    private static final String NO_DEFAULT_COUNTRY = "ZZ";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The E.164 form of a number that was written with its country code, spaces and the like; empty if it is none. */
    public static Optional<String> toE164(String text) {
        try {
            PhoneNumber number = NUMBERS.parse(text, NO_DEFAULT_COUNTRY);
            boolean plain = !number.hasExtension() && NUMBERS.isValidNumber(number);
            return plain ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * Whether a text is an E.164 number such as {@code +420224811111}: a plus sign, a country code that exists, and a
     * length that numbers there can have. Numbers reserved for examples pass.
     */
    public static boolean isE164(String text) {
        if (!text.matches("\\+[1-9][0-9]{1,14}")) {
            return false;
        }
        try {
            return NUMBERS.isPossibleNumber(NUMBERS.parse(text, null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }
}
