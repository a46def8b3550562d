package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and reads the opaque cursors of paged answers. A cursor is signed, and bound to the query it was made for, so
 * it can neither be made up nor be used with another query. Every instance of an installation has the same secret.
 * Thread-safe.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_SECRET = 16;
    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 4096;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final SecretKeySpec key;

    /** The secret has at least 16 characters; else {@link IllegalArgumentException}. */
    public Cursors(String secret) {
        if (secret.length() < MIN_SECRET) {
            throw new IllegalArgumentException("cosell.cursor-secret needs at least " + MIN_SECRET + " characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What is inside a cursor. */
    record Content(List<String> keys, String id, String query) {}

    /**
     * The text of a cursor.
     *
     * @param query whatever tells this query from others: caller's organization, filters and sort order
     */
    public String write(Cursor cursor, String query) {
        byte[] content = mapper.writeValueAsBytes(new Content(cursor.keys(), cursor.id(), hash(query)));
        return encode(content) + "." + encode(mac(content));
    }

    /** Reads a cursor that was made for this query. Throws {@link ProblemException} 400 for anything else. */
    public Cursor read(String text, String query) {
        Content content = content(text);
        if (!content.query().equals(hash(query))) {
            throw refused("This cursor belongs to another query.");
        }
        return new Cursor(content.keys(), content.id());
    }

    private Content content(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > MAX_LENGTH) {
            throw refused("This is no cursor.");
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(text.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            if (MessageDigest.isEqual(mac, mac(content))) {
                return mapper.readValue(content, Content.class);
            }
        } catch (IllegalArgumentException | JacksonException notMadeHere) {
            throw refused("This is no cursor.");
        }
        throw refused("This is no cursor of this installation.");
    }

    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String hash(String query) {
        return encode(Arrays.copyOf(CanonicalJson.digest(query), MAC_BYTES));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problems.ofForm(List.of(Fault.of(
                Pointers.query(PageRequest.CURSOR),
                FaultCode.INVALID_VALUE,
                message,
                "Send nextCursor of the page before, with the same query, or no cursor to begin anew.",
                null))));
    }
}
