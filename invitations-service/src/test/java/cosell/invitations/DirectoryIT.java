package cosell.invitations;

import static cosell.invitations.PartnersClient.faults;
import static cosell.invitations.PartnersClient.fields;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Keeping entries of the directory, one by one, over HTTP. */
class DirectoryIT {

    private static final Map<String, String> DEMO = Map.of("cosell.directory.import", "classpath:demo/directory.json");
    private static final String[] PUBLIC_FIELDS = {
        "id", "name", "kind", "assessmentVetted", "locations", "solutions", "contacts"
    };

    private static RunningService service;
    private static PartnersClient operator;
    private static int added;

    private final String id = "kept-" + ++added;
    private final Answer before = add(id);

    @BeforeAll
    static void start() {
        service = RunningService.start(InvitationsService.application(), "directory_it", DEMO);
        operator = as("operator@platform.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static PartnersClient as(String user) {
        return new PartnersClient(service, user);
    }

    /** An organization of the test's own, as an operator sees it then. */
    private static Answer add(String organization) {
        String row = """
                [{"id": "%1$s", "name": "Kept Company", "kind": "PARTNER", "coSellEnabled": true,
                  "locations": [{"id": "L1", "name": "Oslo", "country": "NO", "byDefault": true}],
                  "contacts": [{"id": "c1", "name": "Desk", "phone": "+4721000000", "email": "desk@%1$s.example"}],
                  "members": [{"name": "Ada", "email": "ada@%1$s.example", "roles": ["REFERRALS_ADMIN"], "global": true}],
                  "solutions": [{"id": "S1", "name": "One", "programmes": ["AZURE_IP_CO_SELL"]}],
                  "fallbackAddress": "fallback@%1$s.example", "integrationContact": "crm@%1$s.example"}]
                """.formatted(organization);
        assertThat(operator.bring("", MediaType.APPLICATION_JSON, row).text("$.added"))
                .isEqualTo("1");
        return operator.entry(organization);
    }

    @Test
    @DisplayName("V-01 an organization's administrator changes its profile, and others hear and see it")
    void anAdministratorChangesTheProfile() {
        PartnersClient admin = as("admin@fabrikam.example");
        Answer entry = admin.entry("fabrikam");

        Answer changed = admin.put("fabrikam", entry.tag(), entry.body().replace("\"Fabrikam\"", "\"Fabrikam AG\""));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.tag()).isNotEqualTo(entry.tag());
        assertThat(changed.text("$.name")).isEqualTo("Fabrikam AG");
        assertThat(admin.entry("fabrikam").body()).isEqualTo(changed.body());
        assertThat(as("admin@contoso.example").entry("fabrikam").text("$.name")).isEqualTo("Fabrikam AG");
        try (TopicLog<PartnerEvent> partners = TopicLog.of(Topics.PARTNERS, PartnerEvent.class)) {
            PartnerEvent event = partners.waitFor(
                    "the change",
                    told -> told.getChange() == PartnerChange.PROFILE_CHANGED
                            && told.getAggregateId().equals("fabrikam"));
            assertThat(event.getState().getName()).isEqualTo("Fabrikam AG");
            assertThat(event.getActor().getEmail()).isEqualTo("admin@fabrikam.example");
        }
        assertThat(admin.put("fabrikam", changed.tag(), entry.body()).status()).isEqualTo(200);
    }

    @Test
    void whatWasReadAndIsSentBackChangesNothing() {
        Answer same = operator.put(id, before.tag(), before.body());

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(before.body());
        assertThat(same.tag()).isEqualTo(before.tag());
    }

    @Test
    @DisplayName("D-21 an edit names the revision it was made on; a stale one changes nothing")
    void anEditNamesItsRevision() {
        String body = before.body().replace("Kept Company", "Kept Company Ltd");

        Answer unnamed = operator.put(id, Map.of(), body);
        Answer first = operator.put(id, before.tag(), body);
        Answer stale = operator.put(id, before.tag(), before.body());

        assertThat(unnamed.status()).isEqualTo(428);
        assertThat(first.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.tag()).isEqualTo(first.tag());
        assertThat(stale.text("$.current.name")).isEqualTo("Kept Company Ltd");
        assertThat(operator.entry(id).tag()).isEqualTo(first.tag());
    }

    @Test
    void aRepeatedKeyCarriesAnEditOutOnce() {
        String body = before.body().replace("Kept Company", "Kept Company Ltd");
        Map<String, String> headers = Map.of("If-Match", before.tag(), "Idempotency-Key", "key-" + id);

        Answer first = operator.put(id, headers, body);
        Answer again = operator.put(id, headers, body);
        Answer other = operator.put(id, headers, before.body());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("$.reason")).isEqualTo("CONFLICT_IDEMPOTENCY_KEY");
    }

    @Test
    void aDryRunTellsAndStoresNothing() {
        String body = before.body()
                .replace("Kept Company", "Kept Company Ltd")
                .replace("\"coSellEnabled\":true", "\"coSellEnabled\":false");

        Answer foreseen = operator.put(id + "?dryRun=true", Map.of("If-Match", before.tag()), body);
        Answer refused = operator.put(id + "?dryRun=true", Map.of("If-Match", before.tag()), "{\"name\": \" \"}");

        assertThat(foreseen.status()).isEqualTo(200);
        assertThat(foreseen.tag()).isEqualTo(before.tag());
        assertThat(foreseen.text("$.result.name")).isEqualTo("Kept Company Ltd");
        assertThat(foreseen.texts("$.events[*].change")).containsExactly("PROFILE_CHANGED", "READINESS_CHANGED");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(operator.entry(id).body()).isEqualTo(before.body());
    }

    @Test
    @DisplayName("V-02 what operators keep is refused to an administrator place by place")
    void anAdministratorLeavesToOperatorsWhatIsTheirs() {
        PartnersClient admin = as("admin@northwind.example");
        Answer entry = admin.entry("northwind");
        String body = entry.body()
                .replace("\"assessmentVetted\":false", "\"assessmentVetted\":true")
                .replace("\"programmes\":[]", "\"programmes\":[\"AZURE_IP_CO_SELL\"]")
                .replace("\"global\":true", "\"global\":false");

        Answer refused = admin.put("northwind", entry.tag(), body);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/assessmentVetted ACTION_NOT_PERMITTED",
                        "/solutions/0/programmes ACTION_NOT_PERMITTED",
                        "/members/0/global ACTION_NOT_PERMITTED");
        assertThat(admin.entry("northwind").tag()).isEqualTo(entry.tag());
    }

    @Test
    @DisplayName("I-10 the form of an entry and the rules about it are told in one answer")
    void everythingIsToldAtOnce() {
        String body = """
                {"id": "%s", "name": "", "kind": "SUPPLIER", "colour": 1, "active": "yes",
                 "locations": [{"id": "L2", "name": "Bergen", "country": "NOR", "byDefault": true}],
                 "contacts": [{"id": "c1", "name": "Desk", "email": "desk", "locations": ["L1"]}]}
                """.formatted(id);

        Answer refused = operator.put(id, before.tag(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/kind INVALID_ENUM_VALUE",
                        "/colour INVALID_VALUE",
                        "/active INVALID_VALUE",
                        "/name INVALID_STRING_FORMAT",
                        "/locations INVALID_VALUE",
                        "/locations/0/country INVALID_STRING_FORMAT",
                        "/contacts/0/email INVALID_STRING_FORMAT",
                        "/contacts/0/locations/0 INVALID_VALUE");
    }

    @Test
    @DisplayName("I-04 an operator takes an organization out of the ecosystem, and nobody finds it any more")
    void anOperatorSetsReadiness() {
        PartnersClient contoso = as("admin@contoso.example");
        assertThat(contoso.search("?q=kept comp&limit=10").texts("$.items[*].id"))
                .contains(id);

        Answer off = operator.put(
                id, before.tag(), before.body().replace("\"coSellEnabled\":true", "\"coSellEnabled\":false"));

        assertThat(off.status()).isEqualTo(200);
        assertThat(contoso.search("?q=kept comp&limit=10").texts("$.items[*].id"))
                .doesNotContain(id);
        assertThat(contoso.entry(id).status()).isEqualTo(404);
        assertThat(operator.entry(id + "/actions").texts("$.items[?(@.action=='invite')].unmet[*].pointer"))
                .containsExactly("/coSellEnabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin@contoso.example",
                "seattle-admin@contoso.example",
                "reader@contoso.example",
                "seller@msft.example",
                "reviewer@msft.example"
            })
    @DisplayName("V-01 others neither change an entry nor see what is private in it")
    void othersSeeOnlyThePublicPart(String user) {
        PartnersClient other = as(user);
        Answer shown = other.entry(id);

        Answer refused = other.put(id, before.tag(), "{\"name\": \"Mine now\", \"members\": []}");

        assertThat(fields(shown, "$")).containsExactlyInAnyOrder(PUBLIC_FIELDS);
        assertThat(fields(shown, "$.contacts[0]")).containsExactlyInAnyOrder("name", "email", "locations", "solutions");
        assertThat(shown.body()).doesNotContain("ada@", "fallback@", "crm@", "+4721000000");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(faults(refused)).containsExactly(" ACTION_NOT_PERMITTED");
        assertThat(refused.body()).doesNotContain("ada@", "fallback@");
        assertThat(operator.entry(id).tag()).isEqualTo(before.tag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seattle-admin@contoso.example", "reader@contoso.example", "praha@contoso.example"})
    @DisplayName("V-01 only administrators of the whole organization change its entry; its people see all of it")
    void onlyGlobalAdministratorsChangeTheirOwn(String user) {
        PartnersClient colleague = as(user);
        Answer entry = colleague.entry("contoso");

        Answer refused = colleague.put("contoso", entry.tag(), entry.body());

        assertThat(entry.texts("$.members[*].email")).contains(user);
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("V-01 an entry outside of the ecosystem is answered to others like one that nobody has")
    void whatMustNotBeKnownIsAnsweredLikeNothing() {
        PartnersClient other = as("admin@contoso.example");
        for (String path : List.of("tailspin", "nobody-at-all", "NoId")) {
            assertThat(other.entry(path).status()).as(path).isEqualTo(404);
            assertThat(other.entry(path + "/actions").status()).as(path).isEqualTo(404);
            assertThat(other.put(path, "\"0-1\"", "{}").status()).as(path).isEqualTo(404);
            assertThat(other.put(path, "\"0-9\"", "{}").status()).as(path).isEqualTo(404);
            assertThat(other.put(path, "\"0-1\"", "{\"colour\": 1}").status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(other.put(path + "?dryRun=true", "\"0-1\"", "{}").status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("V-02 what can be done with an entry is answered as the rules decide")
    void saysWhatCanBeDone() {
        String possible = "$.items[?(@.possible==true)].action";

        assertThat(operator.entry("contoso/actions").texts(possible))
                .containsExactly(
                        "edit-profile", "set-kind", "set-readiness", "grant-rights", "publish-solutions", "invite");
        assertThat(as("admin@contoso.example").entry("contoso/actions").texts(possible))
                .containsExactly("edit-profile", "invite");
        Answer others = as("admin@fabrikam.example").entry("contoso/actions");
        assertThat(others.texts(possible)).containsExactly("invite");
        assertThat(others.texts("$.items[0].unmet[*].rule")).containsExactly("V-01");
        assertThat(others.text("$.items[0].href")).isEqualTo("/api/partners/contoso");
    }

    @Test
    @DisplayName("I-10 suggestions are asked for with known parameters only, each of which fits")
    void refusesASearchItDoesNotUnderstand() {
        PartnersClient contoso = as("admin@contoso.example");

        assertThat(faults(contoso.search("?colour=red&country=cz&limit=11&q=!")))
                .containsExactlyInAnyOrder(
                        "/query/colour INVALID_VALUE",
                        "/query/country INVALID_STRING_FORMAT",
                        "/query/limit VALUE_OUT_OF_RANGE",
                        "/query/q INVALID_VALUE");
        assertThat(faults(contoso.search(""))).containsExactly("/query/q REQUIRED_FIELD_MISSING");
        assertThat(contoso.search("?q=north&country=GB&solution=SOL-3001-NOR").texts("$.items[*].id"))
                .containsExactly("northwind");
        assertThat(contoso.search("?country=GB").texts("$.items[*].id")).containsExactly("northwind");
        assertThat(contoso.search("?q=north&country=DE").texts("$.items[*].id")).isEmpty();
    }

    @Test
    void aStartChangesNoEntryThatIsThere() {
        Answer contoso = operator.entry("contoso");
        Answer renamed =
                operator.put("contoso", contoso.tag(), contoso.body().replace("\"Contoso\"", "\"Contoso Ltd\""));

        try (RunningService another = RunningService.start(InvitationsService.application(), "directory_it", DEMO)) {
            PartnersClient there = new PartnersClient(another, operator.user());
            assertThat(there.entry("contoso").tag()).isEqualTo(renamed.tag());
            assertThat(there.put("contoso", renamed.tag(), contoso.body()).status())
                    .isEqualTo(200);
        }
    }
}
