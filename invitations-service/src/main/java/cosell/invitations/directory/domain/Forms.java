package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.platform.domain.OrganizationId;
import cosell.platform.forms.EmailAddresses;
import cosell.platform.forms.IsoCodes;
import cosell.platform.forms.PhoneNumbers;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether texts have the forms that an entry demands. */
final class Forms {

    /** Stands for every country. */
    private static final String EVERY_COUNTRY = "OOO";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Forms() {}

    static boolean fits(Form form, String text) {
        return switch (form) {
            case ORGANIZATION_ID -> OrganizationId.isValid(text);
            case ID -> ID.matcher(text).matches();
            case EMAIL -> EmailAddresses.isValid(text);
            case PHONE -> PhoneNumbers.isE164(text);
            case COUNTRY -> IsoCodes.isCountry(text);
            case COUNTRY_OR_ALL -> text.equals(EVERY_COUNTRY) || IsoCodes.isCountry(text);
            case LOCALE -> isLanguageTag(text);
            case ZONE -> ZONES.contains(text);
        };
    }

    private static boolean isLanguageTag(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException noTag) {
            return false;
        }
    }
}
