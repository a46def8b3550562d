package cosell.platform.forms;

import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.DomainValidator.Item;
import org.apache.commons.validator.routines.EmailValidator;

/** E-mail addresses. Thread-safe. */
public final class EmailAddresses {

    /** Reserved for examples and tests (RFC 2606), which demo installations live by. */
    private static final DomainValidator DOMAINS = DomainValidator.getInstance(
            false, java.util.List.of(new Item(ArrayType.GENERIC_PLUS, new String[] {"example", "test"})));

    private static final EmailValidator VALIDATOR = new EmailValidator(false, false, DOMAINS);

    private EmailAddresses() {}

    /** Whether mail can be sent to such an address, by its form. */
    public static boolean isValid(String address) {
        return VALIDATOR.isValid(address);
    }

    /** The form in which addresses are compared. */
    public static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
