package cosell.platform.web;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How this suite's values look in JSON: strict texts for times and ids, an organization as its id. */
final class CosellJsonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CosellJsonModule() {
        super("cosell");
        strict(Instant.class, TextForms::instant, "a time such as 2026-11-02T09:30:00Z");
        strict(LocalDate.class, TextForms::date, "a date such as 2026-11-02");
        strict(UUID.class, TextForms::uuid, "a UUID such as 6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11");
        strict(OrganizationId.class, OrganizationId::new, "an organization id such as contoso");
        addSerializer(OrganizationId.class, ToStringSerializer.instance);
        changes();
    }

    private <T> void strict(Class<T> type, Function<String, T> parser, String form) {
        addDeserializer(type, new StrictText<>(type, parser, form));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void changes() {
        addDeserializer((Class) Change.class, new ChangeDeserializer());
    }
}
