package cosell.deals.stages.application;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.adapter.mongo.StageMappingAggregateType;
import cosell.deals.stages.domain.MappingDraft;
import cosell.deals.stages.domain.MappingDraft.NameDraft;
import cosell.deals.stages.domain.MappingRefusal;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import cosell.store.test.SharedStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two instances of the service on one store: {@code here} and another one that changes mappings. */
class StageMappingsIT {

    private static final StageScale PLATFORM = Samples.reference().stages().withoutAliases();
    private static final Duration FOR_EVER = Duration.ofDays(1);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("stage_mappings");

    private final AtomicInteger looks = new AtomicInteger();
    private MongoClient client;
    private Aggregates<StageMapping, StageMappingEvent> stored;
    private StageMappings here;
    private ChangeStageMapping elsewhere;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(SharedStore.uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(new Looks())
                .build());
        stored = new Outboxes(
                        client.getDatabase(fresh.database().getName()),
                        record -> Mono.empty(),
                        new SimpleMeterRegistry(),
                        Clock.systemUTC())
                .aggregates(new StageMappingAggregateType());
        stored.start();
        here = remembering(FOR_EVER);
        elsewhere = new ChangeStageMapping(stored.commands(), remembering(FOR_EVER), PLATFORM);
    }

    @AfterEach
    void close() {
        stored.stop();
        client.close();
    }

    @Test
    @DisplayName("D-15 what was looked up once costs no look-up any more, whether there is a mapping or none")
    void looksOnce() {
        change(CONTOSO_ADMIN, "c-1", "Talk");
        assertThat(meaning(here, "Talk")).isEqualTo("QUALIFIED");
        int before = looks.get();

        List<StageScale> scales = Flux.range(0, 100)
                .concatMap(number -> here.scale(CONTOSO, number % 2 == 0 ? "Talk" : null))
                .collectList()
                .block();

        assertThat(scales).hasSize(100);
        assertThat(looks.get() - before).isZero();
        here.scale(FABRIKAM, null).block();
        here.scale(FABRIKAM, "Proposed").block();
        assertThat(looks.get() - before).isEqualTo(1);
    }

    @Test
    @DisplayName("D-15 a name that another instance was given is known at once, for one look-up more")
    void aNameFromElsewhereIsKnownAtOnce() {
        change(CONTOSO_ADMIN, "c-1", "Talk");
        assertThat(meaning(here, "Talk")).isEqualTo("QUALIFIED");
        change(CONTOSO_ADMIN, "c-2", "Pitch");

        assertThat(meaning(here, "Pitch")).isEqualTo("QUALIFIED");
        assertThat(meaning(here, "Talk")).isNull();
    }

    @Test
    @DisplayName("D-15 a change elsewhere is seen when what is remembered is too old; one made here at once")
    void changesAreSeen() {
        StageMappings brief = remembering(Duration.ofMillis(200));
        change(CONTOSO_ADMIN, "c-1", "Talk");
        assertThat(meaning(brief, "Talk")).isEqualTo("QUALIFIED");
        change(CONTOSO_ADMIN, "c-2", "Pitch");

        await().until(() -> meaning(brief, "Talk") == null);

        assertThat(meaning(here, "Pitch")).isEqualTo("QUALIFIED");
        replace(new ChangeStageMapping(stored.commands(), here, PLATFORM), CONTOSO_ADMIN, "c-3", "Call");
        assertThat(here.scale(CONTOSO, null).block().named("Pitch")).isEmpty();
    }

    @Test
    @DisplayName("D-15 two who make the first mapping at once make one after the other; a repeat makes none")
    void theFirstMappingIsMadeOnce() {
        List<CommandOutcome<StageMapping, MappingRefusal>> outcomes = Flux.range(0, 8)
                .flatMap(number -> handle(elsewhere, CONTOSO_ADMIN, "key-" + number, "Name " + number))
                .collectList()
                .block();
        Stored<StageMapping> after = find();

        assertThat(outcomes)
                .allMatch(
                        outcome -> outcome instanceof CommandOutcome.Accepted<?, ?>(var _, var replayed) && !replayed);
        assertThat(after.revision()).isEqualTo(9);
        assertThat(handle(elsewhere, CONTOSO_ADMIN, "key-3", "Name 3").block())
                .isInstanceOfSatisfying(
                        CommandOutcome.Accepted.class,
                        accepted -> assertThat(accepted.replayed()).isTrue());
        assertThat(find()).isEqualTo(after);
    }

    @Test
    @DisplayName("V-01 only an administrator of the whole organization changes its mapping")
    void onlyGlobalAdminsChangeIt() {
        Caller ofOneLocation = person(Role.REFERRALS_ADMIN, new LocationScope.Only(Set.of("1000001")));
        Caller reader = person(Role.REFERRALS_READER, new LocationScope.All());

        assertThat(List.of(ofOneLocation, reader))
                .extracting(caller -> handle(elsewhere, caller, "c-1", "Talk").block())
                .containsOnly(new CommandOutcome.Refused<>(List.of(new MappingRefusal.OnlyGlobalAdmins())));
        assertThat(find()).isNull();
    }

    private static final Caller CONTOSO_ADMIN = person(Role.REFERRALS_ADMIN, new LocationScope.All());

    private StageMappings remembering(Duration maxAge) {
        return new StageMappings(stored.store(), PLATFORM, maxAge);
    }

    private void change(Caller caller, String commandId, String name) {
        replace(elsewhere, caller, commandId, name);
    }

    private static void replace(ChangeStageMapping changing, Caller caller, String commandId, String name) {
        assertThat(handle(changing, caller, commandId, name).block()).isInstanceOf(CommandOutcome.Accepted.class);
    }

    private static Mono<CommandOutcome<StageMapping, MappingRefusal>> handle(
            ChangeStageMapping changing, Caller caller, String commandId, String name) {
        CommandContext command =
                new CommandContext(commandId, "hash of " + name, caller.actor(), Origin.USER, NOW, null, null);
        MappingDraft draft = new MappingDraft(List.of(new NameDraft(name, "QUALIFIED")), List.of());
        return changing.handle(caller, command, stored -> true, draft);
    }

    private static @Nullable String meaning(StageMappings mappings, String name) {
        return mappings.scale(CONTOSO, name)
                .mapNotNull(scale -> scale.named(name).orElse(null))
                .map(StageScale.Stage::stage)
                .block();
    }

    private @Nullable Stored<StageMapping> find() {
        return stored.store()
                .find(OrganizationScope.system(CONTOSO, "a test's own"), CONTOSO.value())
                .map(found -> new Stored<>(
                        found.id(),
                        found.version(),
                        found.revision(),
                        found.position(),
                        found.organizations(),
                        found.state(),
                        found.commands(),
                        found.createdBy(),
                        found.marks(),
                        0))
                .block();
    }

    private static Caller person(Role role, LocationScope locations) {
        return new Caller("sub", "admin@contoso.example", CONTOSO, Set.of(role), locations, Locale.ENGLISH);
    }

    /** Counts the looks at mappings. */
    private final class Looks implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")
                    && event.getCommand().getString("find").getValue().equals("stage_mappings")
                    && event.getCommand().containsKey("singleBatch")) {
                looks.incrementAndGet();
            }
        }
    }
}
