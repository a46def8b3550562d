package cosell.platform.events;

import org.apache.avro.specific.SpecificRecord;

/**
 * A record on its way to a topic, in no broker's terms.
 *
 * @param key id of the aggregate; records of one key keep their order
 */
public record OutgoingRecord(String topic, String key, SpecificRecord value, CloudEventAttributes attributes) {}
