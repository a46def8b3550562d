package cosell.platform.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Phone numbers in E.164 form. Thread-safe. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

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
