package cosell.endtoend;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Api;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.ExpiredTokens;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.Suite;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A deal of Contoso's, one of Northwind's, and people of Contoso who make mistakes with them. */
final class Desk {

    static final String NOWHERE = "7b0c6f0e-5a0e-4f43-9c38-000000000000";

    final Suite suite;
    final Caller admin;
    final Caller reader;
    final Caller nobody;
    final String own;
    final String lost;
    final String foreign;

    Desk(Suite suite) {
        this.suite = suite;
        Api api = suite.api();
        admin = api.as(Users.CONTOSO_ADMIN);
        reader = api.as(Users.READER);
        nobody = api.anonymous();
        own = created(admin, deal());
        lost = created(admin, deal());
        admin.post("/api/deals/" + lost + "/lost", Json.object("{'reason': 'BUDGET'}"))
                .expect(200);
        foreign = created(api.as(Users.NORTHWIND), northwindsDeal());
    }

    static JsonNode deal() {
        return Forms.deal("Mistakes", "Wide World Importers");
    }

    private static JsonNode northwindsDeal() {
        var form = Forms.deal("Business of others", "Adatum");
        form.put("locationId", "3000001");
        form.putArray("solutions").addObject().put("id", "SOL-3001-NOR");
        return form;
    }

    private static String created(Caller caller, JsonNode form) {
        return caller.post("/api/deals", form).expect(201).at("/id");
    }

    /** Edits the notes on the revision that this answer showed. */
    Answer rename(String deal, String etag, String name) {
        return admin.with("If-Match", etag).patch("/api/deals/" + deal, Json.object("{'name': '%s'}".formatted(name)));
    }

    /** An edit on a revision that another edit has made stale. */
    Answer staleEdit() {
        var etag = admin.get("/api/deals/" + own).expect(200).etag();
        rename(own, etag, "Theirs " + UUID.randomUUID()).expect(200);
        return rename(own, etag, "Mine");
    }

    Answer keyUsedForAnotherBody() {
        var key = UUID.randomUUID().toString();
        admin.withKey(key).post("/api/deals", deal()).expect(201);
        return admin.withKey(key).post("/api/deals", Forms.deal("Another name", "Wide World Importers"));
    }

    Caller withExpiredToken() {
        return suite.api().withToken(ExpiredTokens.of(suite, Users.CONTOSO_ADMIN));
    }

    Caller withTokenForSomebodyElse() {
        return suite.api().withToken(ExpiredTokens.forAnotherAudience(suite, Users.CONTOSO_ADMIN));
    }
}
