"""A CRM connector as somebody else would write it, on Confluent's own client.

Publishes one opportunity, waits for its one result, then reads the deal's events. Prints what it saw as one line of JSON.

    crm_connector.py <bootstrap servers> <registry> <organization> <CRM id> <deal's name>
"""

import datetime
import decimal
import json
import sys
import time
import uuid

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
from confluent_kafka.serialization import MessageField, SerializationContext

PATIENCE_SECONDS = 60
DEALS = "cosell.deals.v1"


class Connector:
    def __init__(self, broker, registry, organization):
        self.broker = broker
        self.registry = SchemaRegistryClient({"url": registry})
        self.opportunities = f"cosell.crm.{organization}.opportunities.v1"
        self.results = f"cosell.crm.{organization}.results.v1"

    def publish(self, key, opportunity):
        schema = self.registry.get_latest_version(f"{self.opportunities}-value").schema
        serializer = AvroSerializer(
            self.registry, schema.schema_str, conf={"auto.register.schemas": False, "use.latest.version": True}
        )
        value = serializer(opportunity, SerializationContext(self.opportunities, MessageField.VALUE))
        problems = []
        producer = Producer({"bootstrap.servers": self.broker, "enable.idempotence": True})
        producer.produce(
            self.opportunities, key=key, value=value, on_delivery=lambda error, _: error and problems.append(str(error))
        )
        if producer.flush(PATIENCE_SECONDS) or problems:
            raise SystemExit(f"The opportunity was not taken: {problems}")

    def read(self, topic, wanted):
        """The values from the beginning of a topic up to the first for which `wanted` holds."""
        deserialize = AvroDeserializer(self.registry)
        consumer = Consumer(
            {"bootstrap.servers": self.broker, "group.id": "crm-connector", "enable.auto.commit": False}
        )
        try:
            partitions = consumer.list_topics(topic, timeout=10).topics[topic].partitions
            consumer.assign([TopicPartition(topic, partition, 0) for partition in partitions])
            seen = []
            deadline = time.monotonic() + PATIENCE_SECONDS
            while time.monotonic() < deadline:
                message = consumer.poll(0.5)
                if message is None:
                    continue
                if message.error():
                    raise SystemExit(str(message.error()))
                context = SerializationContext(topic, MessageField.VALUE, message.headers())
                seen.append(deserialize(message.value(), context))
                if wanted(seen[-1]):
                    return seen
            raise SystemExit(f"{topic} has {len(seen)} records, and not the awaited one")
        finally:
            consumer.close()


def opportunity(crm_id, name):
    return {
        "system": "python-crm",
        "crmId": crm_id,
        "sourceVersion": 1,
        "name": name,
        "customer": {"name": "Alpine Ski House", "country": "CH"},
        "locationId": "1000002",
        "stage": "QUALIFIED",
        "outcome": "OPEN",
        "value": decimal.Decimal("48250.7500"),
        "currency": "EUR",
        "closeDate": datetime.date(2027, 5, 17),
        "team": [{"name": "Petra Praha", "phone": "+420224811112", "email": "praha@contoso.example"}],
        "solutions": [{"id": "SOL-1002-CON"}],
        "clear": [],
    }


def readable(value):
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, (decimal.Decimal, uuid.UUID)):
        return str(value)
    raise TypeError(type(value))


def main():
    broker, registry, organization, crm_id, name = sys.argv[1:]
    connector = Connector(broker, registry, organization)
    connector.publish(f"python-crm:{crm_id}", opportunity(crm_id, name))
    result = connector.read(connector.results, lambda seen: seen["crmId"] == crm_id)[-1]
    deal = str(result["dealId"])
    events = connector.read(DEALS, lambda seen: str(seen["aggregateId"]) == deal)
    print(json.dumps({"result": result, "event": events[-1], "read": len(events)}, default=readable))


if __name__ == "__main__":
    main()
