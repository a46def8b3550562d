package cosell.notification.mail.adapter.templates;

import cosell.platform.domain.Money;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Dates, times, amounts and countries as one recipient writes them. */
record Formats(Locale locale, ZoneId zone) {

    /** The recipient's region in the language of the templates, so that a mail never mixes two languages. */
    static Formats of(String localeTag, String zoneId, String language) {
        return new Formats(
                new Locale.Builder()
                        .setLanguage(language)
                        .setRegion(parse(localeTag).getCountry())
                        .build(),
                zone(zoneId));
    }

    /** English for anything that is no language tag. */
    static Locale parse(String localeTag) {
        try {
            return new Locale.Builder().setLanguageTag(localeTag).build();
        } catch (IllformedLocaleException noTag) {
            return Locale.ENGLISH;
        }
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    String moment(Instant moment) {
        var local = moment.atZone(zone);
        String dateAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(local);
        return dateAndTime + " " + DateTimeFormatter.ofPattern("zzz", locale).format(local);
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(
                Math.max(decimals, money.amount().stripTrailingZeros().scale()));
        return format.format(money.amount());
    }

    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    private static ZoneId zone(String zoneId) {
        try {
            return ZoneId.of(zoneId);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
