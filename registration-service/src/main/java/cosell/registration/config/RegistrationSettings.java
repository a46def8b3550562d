package cosell.registration.config;

import cosell.platform.domain.OrganizationId;
import cosell.registration.domain.Programme;
import cosell.registration.domain.Programmes;
import cosell.registration.domain.Question;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service ({@code cosell.*}).
 *
 * @param vendor the one vendor of the installation
 * @param programmes the programmes that deals can be registered for (G-06)
 */
@ConfigurationProperties("cosell")
record RegistrationSettings(@DefaultValue Vendor vendor, List<ProgrammeSettings> programmes) {

    record Vendor(@DefaultValue("msft") String id) {}

    record ProgrammeSettings(
            String code, String name, @DefaultValue List<QuestionSettings> questions) {}

    record QuestionSettings(
            String code, String text, @DefaultValue List<String> answers) {}

    OrganizationId vendorId() {
        return new OrganizationId(vendor.id());
    }

    Programmes toProgrammes() {
        return new Programmes(
                programmes.stream().map(RegistrationSettings::programme).toList());
    }

    private static Programme programme(ProgrammeSettings settings) {
        List<Question> questions = settings.questions().stream()
                .map(question -> new Question(question.code(), question.text(), question.answers()))
                .toList();
        return new Programme(settings.code(), settings.name(), questions);
    }
}
