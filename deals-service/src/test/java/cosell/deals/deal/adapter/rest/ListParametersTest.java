package cosell.deals.deal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.application.Criterion.AtLocation;
import cosell.deals.deal.application.Criterion.AtStage;
import cosell.deals.deal.application.Criterion.ClosesBefore;
import cosell.deals.deal.application.Criterion.ClosesFrom;
import cosell.deals.deal.application.Criterion.ExpiresBefore;
import cosell.deals.deal.application.Criterion.InCurrency;
import cosell.deals.deal.application.Criterion.NeedsAnswer;
import cosell.deals.deal.application.Criterion.OfCampaign;
import cosell.deals.deal.application.Criterion.OfEngagement;
import cosell.deals.deal.application.Criterion.OfType;
import cosell.deals.deal.application.Criterion.UpdatedSince;
import cosell.deals.deal.application.Criterion.ValueAtLeast;
import cosell.deals.deal.application.Criterion.ValueAtMost;
import cosell.deals.deal.application.Criterion.WithCrmId;
import cosell.deals.deal.application.Criterion.WithSolution;
import cosell.deals.deal.application.Criterion.WithTeamMember;
import cosell.deals.deal.application.Criterion.WithWords;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.platform.domain.Fault;
import cosell.platform.web.QueryParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

class ListParametersTest {

    private static final String ID = "6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11";

    @Test
    @DisplayName("D-19 every filter is read")
    void everyFilterIsRead() {
        QueryParameters sent =
                parameters("view=inbound&status=RECEIVED,ACCEPTED&type=CO_SELL&type=PRIVATE&stage=QUALIFIED"
                        + "&q=Žlutý kůň&currency=USD&minValue=10&maxValue=20.5&closesAfter=2026-01-01&closesBefore=2026-02-01"
                        + "&teamMember=Sam@contoso.example&solution=SOL-1&engagementId=" + ID
                        + "&location=1000001&crmId=OPP-1"
                        + "&campaignId=SPRING&updatedSince=2026-01-02T10:00:00Z&expiresBefore=2026-01-03T10:00:00Z"
                        + "&needsAnswer=true&sort=-expiresAt");

        DealQuery query = ListParameters.read(sent);

        assertThat(sent.faults()).isEmpty();
        assertThat(query)
                .isEqualTo(new DealQuery(
                        View.INBOUND,
                        new TreeSet<>(Set.of(DealStatus.RECEIVED, DealStatus.ACCEPTED)),
                        List.of(
                                new OfType(new TreeSet<>(Set.of(DealType.PRIVATE, DealType.CO_SELL))),
                                new AtStage("QUALIFIED"),
                                new WithWords(List.of("zluty", "kun")),
                                new InCurrency("USD"),
                                new ValueAtLeast(new BigDecimal("10")),
                                new ValueAtMost(new BigDecimal("20.5")),
                                new ClosesFrom(LocalDate.parse("2026-01-01")),
                                new ClosesBefore(LocalDate.parse("2026-02-01")),
                                new WithTeamMember("Sam@contoso.example"),
                                new WithSolution("SOL-1"),
                                new OfEngagement(UUID.fromString(ID)),
                                new AtLocation("1000001"),
                                new WithCrmId("OPP-1"),
                                new OfCampaign("SPRING"),
                                new UpdatedSince(Instant.parse("2026-01-02T10:00:00Z")),
                                new ExpiresBefore(Instant.parse("2026-01-03T10:00:00Z")),
                                new NeedsAnswer(true)),
                        new DealOrder(DealSort.EXPIRES_AT, true)));
    }

    @Test
    @DisplayName("D-19 the newest come first unless another order is asked for")
    void theNewestComeFirst() {
        assertThat(read("").order()).isEqualTo(new DealOrder(DealSort.CREATED_AT, true));
        assertThat(read("view=partner-led").order()).isEqualTo(new DealOrder(DealSort.VISIBLE_SINCE, true));
        assertThat(read("sort=name").order()).isEqualTo(new DealOrder(DealSort.NAME, false));
    }

    @ParameterizedTest
    @EnumSource(value = DealSort.class, names = "VISIBLE_SINCE", mode = EnumSource.Mode.EXCLUDE)
    void everyOrderIsReadInBothDirections(DealSort sort) {
        assertThat(read("currency=EUR&sort=" + sort.asked()).order()).isEqualTo(new DealOrder(sort, false));
        assertThat(read("currency=EUR&sort=-" + sort.asked()).order()).isEqualTo(new DealOrder(sort, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minValue=1", "maxValue=1", "sort=value", "sort=-value", "minValue=1&sort=value"})
    @DisplayName("D-19 value filters and sorts need a currency")
    void valuesNeedACurrency(String query) {
        assertThat(faults(query)).containsExactly("/query/currency REQUIRED_FIELD_MISSING");
        assertThat(faults(query + "&currency=USD")).isEmpty();
    }

    @Test
    @DisplayName("D-19 everything wrong with a query is named at once")
    void everythingWrongIsNamedAtOnce() {
        assertThat(faults("view=mine&status=OPEN&type=X&stage=&q=--&currency=EURO&minValue=1e3&maxValue=0.12345"
                        + "&closesAfter=soon&closesBefore=2026-2-1&engagementId=1&updatedSince=today&expiresBefore=2026-01-01"
                        + "&needsAnswer=yes&sort=color&colour=red"))
                .containsExactlyInAnyOrder(
                        "/query/view INVALID_ENUM_VALUE",
                        "/query/status INVALID_ENUM_VALUE",
                        "/query/type INVALID_ENUM_VALUE",
                        "/query/stage INVALID_VALUE",
                        "/query/q INVALID_VALUE",
                        "/query/currency INVALID_VALUE",
                        "/query/minValue INVALID_STRING_FORMAT",
                        "/query/maxValue VALUE_OUT_OF_RANGE",
                        "/query/closesAfter INVALID_STRING_FORMAT",
                        "/query/closesBefore INVALID_STRING_FORMAT",
                        "/query/engagementId INVALID_STRING_FORMAT",
                        "/query/updatedSince INVALID_STRING_FORMAT",
                        "/query/expiresBefore INVALID_STRING_FORMAT",
                        "/query/needsAnswer INVALID_ENUM_VALUE",
                        "/query/sort INVALID_ENUM_VALUE",
                        "/query/colour INVALID_VALUE");
    }

    @Test
    void rangesThatNothingLiesInAreRefused() {
        assertThat(faults("currency=USD&minValue=2&maxValue=1&closesAfter=2026-01-02&closesBefore=2026-01-02"))
                .containsExactlyInAnyOrder(
                        "/query/maxValue VALUE_OUT_OF_RANGE", "/query/closesBefore VALUE_OUT_OF_RANGE");
        assertThat(faults("currency=USD&minValue=2&maxValue=2.00&closesAfter=2026-01-01&closesBefore=2026-01-02"))
                .isEmpty();
    }

    @Test
    @DisplayName("V-02 D-02 the vendor filters and sorts partner-led deals by nothing that it does not read")
    void theVendorAsksForNothingThatItDoesNotRead() {
        assertThat(faults("view=partner-led&location=1&crmId=2&campaignId=3&updatedSince=2026-01-02T10:00:00Z"
                        + "&expiresBefore=2026-01-02T10:00:00Z&needsAnswer=true&sort=createdAt"))
                .containsExactlyInAnyOrder(
                        "/query/location ACTION_NOT_PERMITTED",
                        "/query/crmId ACTION_NOT_PERMITTED",
                        "/query/campaignId ACTION_NOT_PERMITTED",
                        "/query/updatedSince ACTION_NOT_PERMITTED",
                        "/query/expiresBefore ACTION_NOT_PERMITTED",
                        "/query/needsAnswer ACTION_NOT_PERMITTED",
                        "/query/sort INVALID_ENUM_VALUE");
        assertThat(List.of("name", "updatedAt", "expiresAt"))
                .allSatisfy(sort -> assertThat(faults("view=partner-led&sort=" + sort))
                        .containsExactly("/query/sort INVALID_ENUM_VALUE"));
        assertThat(faults("view=partner-led&type=PARTNER_LED&status=ACCEPTED&stage=WON&q=wood&currency=USD&minValue=1"
                        + "&closesAfter=2026-01-01&teamMember=a&solution=b&engagementId=" + ID + "&sort=-value"))
                .isEmpty();
    }

    @Test
    void equalQueriesHaveOneTextInEveryInstance() {
        assertThat(read("status=WON,LOST&type=PRIVATE,CO_SELL").toString())
                .isEqualTo(read("type=CO_SELL,PRIVATE&status=LOST,WON").toString())
                .contains("[WON, LOST]");
    }

    private static DealQuery read(String query) {
        QueryParameters sent = parameters(query);
        DealQuery read = ListParameters.read(sent);
        assertThat(sent.faults()).isEmpty();
        return read;
    }

    private static List<String> faults(String query) {
        QueryParameters sent = parameters(query);
        ListParameters.read(sent);
        return sent.faults().stream().map(ListParametersTest::line).toList();
    }

    private static String line(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static QueryParameters parameters(String query) {
        return new QueryParameters(
                UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams());
    }
}
