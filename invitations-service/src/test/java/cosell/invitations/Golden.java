package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Stored and published forms as files that a change must show in. */
public final class Golden {

    private static final CodecRegistry CODECS = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
            CodecRegistries.fromProviders(
                    new ValueCodecProvider(),
                    new org.bson.codecs.jsr310.Jsr310CodecProvider(),
                    new org.bson.codecs.IterableCodecProvider(),
                    new DocumentCodecProvider()));

    private Golden() {}

    /** The file must hold exactly this document; what it should hold is left in {@code target/golden}. */
    public static void assertDocument(String file, Document document) {
        JsonWriterSettings settings = JsonWriterSettings.builder()
                .indent(true)
                .outputMode(JsonMode.RELAXED)
                .build();
        assertText(file, document.toJson(settings, new DocumentCodec(CODECS)) + "\n");
    }

    /** The file must hold exactly this text; what it should hold is left in {@code target/golden}. */
    public static void assertText(String file, String text) {
        Path actual = Path.of("target", "golden", file);
        try {
            Files.createDirectories(actual.getParent());
            Files.writeString(actual, text);

            assertThat(text)
                    .as("If the change is meant, copy %s over the golden file", actual)
                    .isEqualTo(Files.readString(Path.of("src", "test", "resources", "golden", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id that is the same in every run. */
    public static UUID id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + number);
    }
}
