package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.application.SuggestPartners;
import cosell.invitations.directory.application.SuggestPartners.Search;
import cosell.invitations.directory.domain.SearchWords;
import cosell.platform.domain.FaultCode;
import cosell.platform.forms.IsoCodes;
import cosell.platform.web.QueryParameters;
import org.jspecify.annotations.Nullable;

/** Reads the query of a search for organizations. */
final class SuggestionParameters {

    static final String TEXT = "q";
    static final String COUNTRY = "country";
    static final String SOLUTION = "solution";
    static final String LIMIT = "limit";

    private static final int LONGEST = 255;

    private SuggestionParameters() {}

    /** Throws {@link cosell.platform.web.ProblemException} 400 with everything that is wrong. */
    static Search read(QueryParameters query, boolean toVendor) {
        String text = text(query);
        String country = country(query);
        String solution = query.text(SOLUTION, LONGEST);
        Integer limit = query.integer(LIMIT, 1, SuggestPartners.MOST);
        if (!query.sent(TEXT) && !query.sent(COUNTRY) && !query.sent(SOLUTION)) {
            query.refuse(
                    TEXT,
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "Nothing is searched for.",
                    "Send the start of a name, a country or a solution.");
        }
        query.check();
        return new Search(text, country, solution, limit == null ? SuggestPartners.MOST : limit, toVendor);
    }

    private static @Nullable String text(QueryParameters query) {
        String text = query.text(TEXT, LONGEST);
        if (text != null && SearchWords.words(text).isEmpty()) {
            query.refuse(
                    TEXT,
                    FaultCode.INVALID_VALUE,
                    "There is no letter or digit to search for.",
                    "Send the start of a name.");
        }
        return text;
    }

    private static @Nullable String country(QueryParameters query) {
        String country = query.text(COUNTRY, LONGEST);
        if (country != null && !IsoCodes.isCountry(country)) {
            query.refuse(
                    COUNTRY,
                    FaultCode.INVALID_STRING_FORMAT,
                    "This is no country.",
                    "Send an ISO 3166-1 code such as CZ.");
        }
        return country;
    }
}
