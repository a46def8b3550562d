package cosell.deals.deal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.CrmDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.Fault;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.ReadBody;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DealPatchTest {

    private final JsonBodies bodies = new JsonBodies(JsonMapper.builder().build());
    private final Deal deal = Samples.created(Samples.form(Samples.contentForVendor()));

    @Test
    void whatAPatchDoesNotMentionStays() {
        assertThat(applied("{}")).isEqualTo(ContentDraft.of(deal.content()));
    }

    @Test
    void partsAreMergedFieldByField() {
        ContentDraft after =
                applied("{\"value\":{\"amount\":7},\"customerContact\":{\"phone\":null},\"crm\":{\"system\":\"d\"}}");

        assertThat(after.value()).isEqualTo(new MoneyDraft(new BigDecimal("7.00"), "USD"));
        assertThat(after.customerContact()).isEqualTo(new PersonDraft("Chris", null, "chris@customer.example"));
        assertThat(after.crm()).isEqualTo(new CrmDraft("d", null));
    }

    @Test
    void nullTakesAwayAndListsAreReplacedWhole() {
        ContentDraft after =
                applied("{\"notes\":null,\"customerContact\":null,\"consents\":[],\"team\":[{\"name\":\"Solo\"}]}");

        assertThat(after.notes()).isNull();
        assertThat(after.customerContact()).isNull();
        assertThat(after.consents()).isEqualTo(List.<ConsentDraft>of());
        assertThat(after.team()).containsExactly(new PersonDraft("Solo", null, null));
    }

    @Test
    @DisplayName("D-11 fields that never change are named with their rule, unknown ones by name")
    void fieldsThatNeverChangeAreNamed() {
        ReadBody<DealPatch> body = read("{\"locationId\":\"1000002\",\"direction\":null,\"stage\":\"WON\"}");

        assertThat(body.value().edit(deal).fixed()).containsExactly("/direction", "/locationId");
        assertThat(body.faults()).extracting(Fault::pointer).containsExactly("/stage");
    }

    private ContentDraft applied(String patch) {
        return read(patch).value().appliedTo(ContentDraft.of(deal.content()));
    }

    private ReadBody<DealPatch> read(String patch) {
        return bodies.parse(patch.getBytes(StandardCharsets.UTF_8), DealPatch.class);
    }
}
