package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Api;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Eventually;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * People who create deals as fast as they can, invite partners to some of them, and note what was acknowledged. Every
 * request has a key, so that what got no answer can be asked again.
 */
final class Load {

    private static final int PEOPLE = 4;
    private static final int CREATED = 201;

    /** Names with these ends invite Northwind afterwards, and Fabrikam at once. */
    private static final String INVITING = "3";

    private static final String INVITING_AT_ONCE = "5";

    private final String round;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, ObjectNode> asked = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> invited = new ConcurrentHashMap<>();
    private final List<Future<?>> people = new ArrayList<>();
    private volatile boolean over;

    Load(String round) {
        this.round = round;
    }

    /** Begins; everybody stops at the first request that gets no answer. */
    void begin(Api api, ExecutorService executor) {
        for (int person = 0; person < PEOPLE; person++) {
            people.add(executor.submit(() -> work(api.as(Users.CONTOSO_ADMIN))));
        }
    }

    static ExecutorService executor() {
        return Executors.newFixedThreadPool(PEOPLE);
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    /** Returns when everybody has stopped; fails when somebody was refused. */
    void end() throws Exception {
        over = true;
        for (var person : people) {
            person.get();
        }
    }

    private void work(Caller caller) {
        try {
            while (!over) {
                var name = "Load %s %05d".formatted(round, numbers.incrementAndGet());
                var created = create(caller, name);
                if (created.status() == CREATED && name.endsWith(INVITING)) {
                    invite(caller, name, created);
                }
            }
        } catch (UncheckedIOException _) {
            over = true;
        }
    }

    private Answer create(Caller caller, String name) {
        var form = asked.computeIfAbsent(name, Load::form);
        var answer = caller.withKey(name.replace(' ', '-')).post("/api/deals", form);
        if (answer.status() == CREATED) {
            acknowledged.put(name, answer.at("/id"));
        } else {
            isNoRefusal(answer);
        }
        return answer;
    }

    private void invite(Caller caller, String name, Answer deal) {
        invited.put(name, deal.at("/id"));
        var answer = sendInvitation(caller, deal);
        if (answer.status() != CREATED && !answer.at("/reason").equals("COPY_BEHIND")) {
            isNoRefusal(answer);
        }
    }

    private static Answer sendInvitation(Caller caller, Answer deal) {
        var id = deal.at("/id");
        return caller.withKey("invite-" + id)
                .with("If-Deal-Sequence", deal.header("Deal-Sequence"))
                .post("/api/invitations", Forms.northwindInvitation(id));
    }

    /** What has no answer yet is asked again, and every invitation, all with the same keys. */
    void again(Caller caller) {
        asked.keySet().stream()
                .filter(name -> !acknowledged.containsKey(name))
                .forEach(name -> create(caller, name).expect(CREATED));
        invited.values().forEach(deal -> inviteAgain(caller, deal));
    }

    /** The other service has much to catch up with, and says so. */
    private static void inviteAgain(Caller caller, String id) {
        var deal = caller.get("/api/deals/" + id).expect(200);
        Eventually.value(
                        "an answer to the repeated invitation to " + id,
                        () -> sendInvitation(caller, deal),
                        answer -> !answer.at("/reason").equals("COPY_BEHIND"))
                .expect(CREATED);
    }

    /** The ids of all deals, by their names. */
    Map<String, String> deals() {
        return Map.copyOf(acknowledged);
    }

    /** The names of the deals that Fabrikam is invited to. */
    List<String> invitingFabrikam() {
        return acknowledged.keySet().stream().filter(Load::asksFabrikam).toList();
    }

    /** The names of the deals that Northwind is invited to. */
    List<String> invitingNorthwind() {
        return List.copyOf(invited.keySet());
    }

    private static ObjectNode form(String name) {
        var form = Forms.deal(name, "Proseware");
        if (asksFabrikam(name)) {
            form.putArray("invitations").add(Forms.fabrikamInvited());
        }
        return form;
    }

    private static boolean asksFabrikam(String name) {
        return name.endsWith(INVITING_AT_ONCE);
    }

    /** A suite that is being killed may say that it can not, but never that one must not. */
    private static void isNoRefusal(Answer answer) {
        assertThat(answer.status())
                .as("%s: %s", answer.request(), answer.text())
                .isGreaterThanOrEqualTo(500);
    }
}
