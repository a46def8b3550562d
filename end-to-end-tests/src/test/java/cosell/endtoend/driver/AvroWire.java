package cosell.endtoend.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** Reads Confluent's wire form with nothing but the registry's word for what the bytes mean. */
final class AvroWire implements AutoCloseable {

    private static final int HEADER = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String registry;
    private final Map<Integer, Schema> schemas = new HashMap<>();

    AvroWire(String registry) {
        this.registry = registry;
    }

    GenericRecord read(byte[] bytes) {
        var header = ByteBuffer.wrap(bytes);
        if (header.get() != 0) {
            throw new IllegalArgumentException("The record does not begin with the magic byte 0");
        }
        var schema = schemas.computeIfAbsent(header.getInt(), this::schema);
        var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
        try {
            return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(int id) {
        var request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                .build();
        var answer = Calls.send(client, request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The registry does not know schema " + id + ": " + answer.body());
        }
        return SchemaParser.parseSingle(Json.text(Json.read(answer.body()), "/schema"));
    }

    @Override
    public void close() {
        client.close();
    }
}
