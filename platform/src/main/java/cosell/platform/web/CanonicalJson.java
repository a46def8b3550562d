package cosell.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One spelling for all JSON texts that mean the same: sorted names, no white space, numbers without idle zeros. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** SHA-256 of the canonical text, as lower-case hex. */
    static String sha256(JsonNode node) {
        return HexFormat.of().formatHex(digest(node));
    }

    /** SHA-256 of the canonical text. */
    static byte[] digest(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        json.append(node);
        return digest(json.text.toString());
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void append(JsonNode node) {
        if (node.isObject()) {
            appendObject(node);
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> {
                append(element);
                text.append(',');
            });
            text.append(']');
        } else if (node.isNumber()) {
            text.append(node.decimalValue().stripTrailingZeros());
        } else {
            text.append(node);
        }
    }

    private void appendObject(JsonNode node) {
        text.append('{');
        for (String name : new TreeSet<>(node.propertyNames())) {
            text.append(StringNode.valueOf(name)).append(':');
            append(node.path(name));
            text.append(',');
        }
        text.append('}');
    }
}
