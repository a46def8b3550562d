package cosell.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.launcher.imports.ReadRow.Unreadable;
import cosell.launcher.suite.ToldException;
import cosell.platform.domain.Fault;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmOutcome;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmSolution;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("X-03")
class MappingTest {

    private static final String MAPPING = """
            system: crm
            id: {column: id}
            dates: [M/d/yyyy, dd.MM.yyyy]
            zone: Europe/Prague
            files:
              accounts: {path: accounts.csv, key: account, on: account}
            corrections:
              product: {GTXPro: GTX Pro}
              accounts.country: {Philipines: Philippines}
            fields:
              name: {template: "{product} for {account}", default: {constant: Unnamed}}
              customer.name: {column: account}
              customer.country: {column: accounts.country, map: {Philippines: PH}}
              stage: {column: stage, map: {Prospecting: Created, Won: ""}}
              outcome: {column: stage, map: {Prospecting: open, Won: won}}
              value: {column: value, default: {constant: "550"}}
              currency: {constant: USD}
              closeDate: {column: closed, default: {constant: 12/31/2027}}
              closedAt: {column: closed, when: {stage: [Won]}}
              historic: {constant: "yes", when: {stage: [Won]}}
            team:
              - name: {column: agent}
                email: {template: "{agent|email}@contoso.example"}
                phone: {constant: "+14255550100"}
            solutions:
              - id: {column: product, map: {GTX Pro: SOL-1}}
                quantity: {column: amount}
            """;
    private static final String HEADER = "id,agent,product,account,stage,closed,value,amount\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAccounts() throws IOException {
        write("accounts.csv", "account,country\nAcme,Philipines\nOther,Utopia\n");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private List<ReadRow> read(String rows) throws IOException {
        return read(MAPPING, HEADER + rows);
    }

    private List<ReadRow> read(String mapping, String csv) throws IOException {
        Path export = write("export.csv", csv);
        Mapping how = MappingFile.read(write("mapping.yaml", mapping));
        List<ReadRow> read = new ArrayList<>();
        try (Export open = Export.open(export)) {
            RowReader reader = new RowReader(how, Columns.of(how, open.header(), export));
            open.forEachRemaining(row -> read.add(reader.read(row)));
        }
        return read;
    }

    private static Sendable sendable(ReadRow row) {
        assertThat(row).isInstanceOf(Sendable.class);
        return (Sendable) row;
    }

    private static List<Fault> faults(ReadRow row) {
        assertThat(row).isInstanceOf(Unreadable.class);
        return ((Unreadable) row).faults();
    }

    @Test
    void fillsAnOpportunityFromTheRowAndTheFilesBesideIt() throws IOException {
        Sendable row = sendable(
                read("A-1,Zoë O'Neil,GTXPro,Acme,Won,3/1/2017,1054,3\n").getFirst());

        CrmOpportunity opportunity = row.opportunity();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.defaulted()).isEmpty();
        assertThat(opportunity.getSystem()).isEqualTo("crm");
        assertThat(opportunity.getCrmId()).isEqualTo("A-1");
        assertThat(opportunity.getName()).isEqualTo("GTX Pro for Acme");
        assertThat(opportunity.getCustomer().getName()).isEqualTo("Acme");
        assertThat(opportunity.getCustomer().getCountry()).isEqualTo("PH");
        assertThat(opportunity.getStage()).isNull();
        assertThat(opportunity.getOutcome()).isEqualTo(CrmOutcome.WON);
        assertThat(opportunity.getValue()).isEqualTo(new BigDecimal("1054.0000"));
        assertThat(opportunity.getCloseDate()).isEqualTo(LocalDate.parse("2017-03-01"));
        assertThat(opportunity.getClosedAt()).isEqualTo(Instant.parse("2017-02-28T23:00:00Z"));
        assertThat(opportunity.getHistoric()).isTrue();
        assertThat(opportunity.getTeam())
                .extracting(CrmPerson::getName, CrmPerson::getEmail, CrmPerson::getPhone)
                .containsExactly(tuple("Zoë O'Neil", "zoe.oneil@contoso.example", "+14255550100"));
        assertThat(opportunity.getSolutions())
                .extracting(CrmSolution::getId, CrmSolution::getQuantity)
                .containsExactly(tuple("SOL-1", 3));
    }

    @Test
    void marksWhatItSupplies() throws IOException {
        Sendable row = sendable(read("A-1,Sam,GTX Pro,,Prospecting,,,\n").getFirst());

        assertThat(row.defaulted()).containsExactlyInAnyOrder("name", "value", "closeDate");
        assertThat(row.opportunity().getName()).isEqualTo("Unnamed");
        assertThat(row.opportunity().getValue()).isEqualTo(new BigDecimal("550.0000"));
        assertThat(row.opportunity().getCloseDate()).isEqualTo(LocalDate.parse("2027-12-31"));
        assertThat(row.opportunity().getClosedAt()).isNull();
        assertThat(row.opportunity().getHistoric()).isFalse();
    }

    @Test
    void leavesWhatIsMissingToTheProduct() throws IOException {
        Sendable row = sendable(read("A-1,,,,,,,\n").getFirst());

        assertThat(row.opportunity().getCustomer()).isNull();
        assertThat(row.opportunity().getTeam()).isNull();
        assertThat(row.opportunity().getSolutions()).isNull();
    }

    @Test
    void passesOnValuesThatItDoesNotKnow() throws IOException {
        Sendable row =
                sendable(read("A-1,Sam,Teleporter,Other,Prospecting,,,\n").getFirst());

        assertThat(row.opportunity().getCustomer().getCountry()).isEqualTo("Utopia");
        assertThat(row.opportunity().getSolutions())
                .extracting(CrmSolution::getId)
                .containsExactly("Teleporter");
    }

    @Test
    void namesEverythingThatIsGarbled() throws IOException {
        List<ReadRow> rows = read(",Sam,GTX Pro,Acme,Dreaming,2/31/2017,twelve,many,surplus\n");

        assertThat(faults(rows.getFirst()))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("", "/crmId", "/outcome", "/closeDate", "/value", "/solutions/0/quantity");
    }

    @Test
    void tellsARowWithMissingCells() throws IOException {
        assertThat(faults(read("A-1,Sam,GTX Pro\n").getFirst()))
                .extracting(Fault::message)
                .containsExactly("This row has 3 cells, the header 8.");
    }

    @Test
    void refusesAmountsThatTheContractCannotCarry() throws IOException {
        assertThat(faults(read("A-1,Sam,GTX Pro,Acme,Won,3/1/2017,1.00001,\n").getFirst()))
                .extracting(Fault::pointer)
                .containsExactly("/value");
    }

    @Test
    void readsDatesInEachOfItsForms() throws IOException {
        Sendable row = sendable(read("A-1,Sam,GTX Pro,Acme,Won,01.03.2017,1,\n").getFirst());

        assertThat(row.opportunity().getCloseDate()).isEqualTo(LocalDate.parse("2017-03-01"));
    }

    @Test
    void readsWhatASpreadsheetWrote() throws IOException {
        List<ReadRow> rows = read(
                MAPPING,
                "\uFEFF" + HEADER
                        + "\"A-1\",\"Sam\r\nTwo\",GTX Pro,\"Ac,me\",Won,3/1/2017,1,\r\n'=A-2,'-Sam,'x,,,,,\n");

        assertThat(sendable(rows.getFirst()).opportunity().getCustomer().getName())
                .isEqualTo("Ac,me");
        assertThat(rows).extracting(ReadRow::number).containsExactly(2L, 3L);
        assertThat(rows).extracting(ReadRow::crmId).containsExactly("A-1", "=A-2");
        assertThat(sendable(rows.getLast()).opportunity().getTeam())
                .extracting(CrmPerson::getName)
                .containsExactly("-Sam");
        assertThat(sendable(rows.getLast()).opportunity().getSolutions())
                .extracting(CrmSolution::getId)
                .containsExactly("'x");
    }

    @Test
    void saysWhichColumnsAreNotThere() {
        assertThatThrownBy(() -> read(MAPPING, "id,agent,product\nA-1,Sam,GTX\n"))
                .isInstanceOf(ToldException.class)
                .hasMessageContaining("account, amount, closed, stage, value")
                .hasMessageContaining("export.csv has id, agent, product");
        assertThatThrownBy(() -> read(MAPPING.replace("{column: agent}", "{column: accounts.agent}"), HEADER))
                .hasMessageContaining("accounts.agent");
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        assertThatThrownBy(() -> read(MAPPING.replace("currency:", "curency:"), HEADER))
                .isInstanceOf(ToldException.class)
                .hasMessageContaining("fields has no curency");
        assertThatThrownBy(() -> read(MAPPING.replace("{column: account}", "{colum: account}"), HEADER))
                .hasMessageContaining("unknown entry colum");
        assertThatThrownBy(() -> read(MAPPING.replace("{constant: USD}", "{constant: USD, column: id}"), HEADER))
                .hasMessageContaining("exactly one of");
        assertThatThrownBy(() -> read(MAPPING.replace("M/d/yyyy", "M/d/jjjj"), HEADER))
                .hasMessageContaining("M/d/jjjj is no form of dates");
        assertThatThrownBy(() -> read(MAPPING.replace("system: crm", "sytem: crm"), HEADER))
                .hasMessageContaining("Missing required creator property 'system'");
        assertThatThrownBy(() -> read("fields: [", HEADER)).isInstanceOf(ToldException.class);
    }

    @Test
    void saysAfterWhichRowAFileIsBroken() throws IOException {
        Path export = folder.resolve("latin.csv");
        Files.write(export, (HEADER + "A-1,Zo\u00EB,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Export.count(export))
                .isInstanceOf(ToldException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Export.count(folder.resolve("none.csv"))).isInstanceOf(ToldException.class);
        assertThatThrownBy(() -> Export.count(write("empty.csv", "")))
                .isInstanceOf(ToldException.class)
                .hasMessageContaining("header");
    }
}
