package cosell.deals.customers.adapter.file;

import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.Customer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads companies from CSV with the columns dunsNumber, name, country, line1, line2, city, region, postalCode. */
public final class CompanyFile {

    private static final List<String> NEEDED = List.of("name", "country");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_FAULTS_TOLD = 20;

    private CompanyFile() {}

    /** Throws {@link IllegalArgumentException} with what is wrong in which line. */
    public static List<Customer> read(String text) throws IOException {
        List<Customer> companies = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            for (NamedCsvRecord line : reader) {
                List<String> wrong = faults(line);
                faults.addAll(wrong);
                if (wrong.isEmpty()) {
                    companies.add(company(line));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.size() + " faults in the file of companies: "
                    + faults.stream().limit(MOST_FAULTS_TOLD).collect(Collectors.joining("; ")));
        }
        return companies;
    }

    private static List<String> faults(NamedCsvRecord line) {
        List<String> faults = new ArrayList<>();
        NEEDED.stream()
                .filter(column -> field(line, column) == null)
                .forEach(column -> faults.add(place(line) + "there is no " + column));
        String country = field(line, "country");
        if (country != null && !Customer.isCountry(country)) {
            faults.add(place(line) + country + " is no ISO 3166-1 alpha-2 code");
        }
        String duns = field(line, "dunsNumber");
        if (duns != null && !Customer.isDunsNumber(duns)) {
            faults.add(place(line) + duns + " are not the nine digits of a D-U-N-S number");
        }
        return faults;
    }

    private static String place(NamedCsvRecord line) {
        return "line " + line.getStartingLineNumber() + ": ";
    }

    private static Customer company(NamedCsvRecord line) {
        return new Customer(
                required(line, "name"), required(line, "country"), address(line), field(line, "dunsNumber"));
    }

    private static @Nullable Address address(NamedCsvRecord line) {
        Address address = new Address(
                field(line, "line1"),
                field(line, "line2"),
                field(line, "city"),
                field(line, "region"),
                field(line, "postalCode"));
        return address.equals(new Address(null, null, null, null, null)) ? null : address;
    }

    private static String required(NamedCsvRecord line, String column) {
        return line.findField(column).orElseThrow().strip();
    }

    private static @Nullable String field(NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
